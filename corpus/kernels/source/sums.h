/* Checksums of the words of a text: CRC-32, as zlib has it. */
#ifndef CLIPPINGS_SUMS_H
#define CLIPPINGS_SUMS_H

#include <stdlib.h>

#include "characters.h"

static uint32_t crc_of_byte[256];

static void make_crcs(void) {
    for (uint32_t byte = 0; byte < 256; byte++) {
        uint32_t crc = byte;
        for (int bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        crc_of_byte[byte] = crc;
    }
}

static inline uint32_t with_byte(uint32_t crc, uint32_t byte) { return crc_of_byte[(crc ^ byte) & 0xFF] ^ (crc >> 8); }

/* A checksum with one character more, in UTF-8. */
static inline uint32_t with_character(uint32_t crc, Py_UCS4 c) {
    if (c < 0x80) return with_byte(crc, c);
    if (c < 0x800) return with_byte(with_byte(crc, 0xC0 | c >> 6), 0x80 | (c & 0x3F));
    crc = c < 0x10000 ? with_byte(crc, 0xE0 | c >> 12)
                      : with_byte(with_byte(crc, 0xF0 | c >> 18), 0x80 | (c >> 12 & 0x3F));
    return with_byte(with_byte(crc, 0x80 | (c >> 6 & 0x3F)), 0x80 | (c & 0x3F));
}

static PyObject *sums_of(const Py_UCS4 *letters, Py_ssize_t length) {
    uint64_t *found = malloc(((size_t)length / 2 + 1) * sizeof *found); /* words are apart from each other */
    if (found == NULL) return PyErr_NoMemory();
    Py_ssize_t count = 0;
    int look = OTHER;
    for (Py_ssize_t at = 0; at < length && look >= 0; at++) {
        Py_ssize_t begin = at;
        uint32_t crc = 0xFFFFFFFFu;
        while (at < length && (look = look_of(letters[at])) >= UNDERSCORE) crc = with_character(crc, letters[at++]);
        if (at > begin) found[count++] = crc ^ 0xFFFFFFFFu;
    }
    PyObject *made =
        look < 0 ? NULL : PyBytes_FromStringAndSize((const char *)found, count * (Py_ssize_t)sizeof *found);
    free(found);
    return made;
}

#endif
