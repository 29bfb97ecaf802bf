/* An article's text as it is compared with another: the checksums of its words, and which of them are facts. */
#ifndef CLIPPINGS_PRINTED_H
#define CLIPPINGS_PRINTED_H

#include <stdlib.h>

#include "characters.h"
#include "sums.h"

enum first { UNASKED, PLAIN, CAPITAL, NUMERAL };

static uint8_t firsts[0x110000];

/* What a word is that begins with a character, of enum first; -1 with an exception set. */
static int first_of(Py_UCS4 character) {
    if (firsts[character] != UNASKED) return firsts[character];
    PyObject *one = PyUnicode_FromOrdinal((int)character);
    if (one == NULL) return -1;
    int number = tells(one, "isdigit"), capital = tells(one, "isupper");
    Py_DECREF(one);
    if (number < 0 || capital < 0) return -1;
    return firsts[character] = number ? NUMERAL : capital ? CAPITAL : PLAIN;
}

static int opens(Py_UCS4 c) {
    switch (c) {
        case '"': case 0x201C: case 0x2018: case 0xAB: case 0x201E: case '\'': case '(': case '[': case '*':
        case 0x2022: case 0x2014: case 0x2013: case '-': return 1;
        default: return 0;
    }
}

static int is_end(Py_UCS4 c) { return c == '.' || c == '!' || c == '?' || c == ':'; }

static int closes(Py_UCS4 c) { return c == '"' || c == 0x201D || c == 0x2019 || c == 0xBB; }

/* Whether a piece that is not empty and ends before `end` ends a sentence. */
static int ends(const Py_UCS4 *letters, Py_ssize_t start, Py_ssize_t end) {
    return is_end(letters[end - 1]) || (end - start > 1 && closes(letters[end - 1]) && is_end(letters[end - 2]));
}

/* The checksum of text[start:end] without regard to case; -1 with an exception set. */
static int folded_sum(PyObject *text, const Py_UCS4 *letters, Py_ssize_t start, Py_ssize_t end, uint32_t *sum) {
    uint32_t crc = 0xFFFFFFFFu;
    Py_ssize_t at = start;
    for (; at < end && letters[at] < 0x80; at++)
        crc = with_byte(crc, letters[at] - 'A' < 26u ? letters[at] | 0x20 : letters[at]);
    if (at < end) { /* what Python makes of it may have other letters, and another number of them */
        PyObject *word = PyUnicode_Substring(text, at, end);
        if (word == NULL) return -1;
        PyObject *folded = PyObject_CallMethod(word, "casefold", NULL);
        Py_DECREF(word);
        if (folded == NULL) return -1;
        Py_ssize_t size;
        const char *bytes = PyUnicode_AsUTF8AndSize(folded, &size);
        for (Py_ssize_t byte = 0; bytes != NULL && byte < size; byte++) crc = with_byte(crc, (uint8_t)bytes[byte]);
        Py_DECREF(folded);
        if (bytes == NULL) return -1;
    }
    *sum = crc ^ 0xFFFFFFFFu;
    return 0;
}

static int lay_words(PyObject *text, const Py_UCS4 *letters, Py_ssize_t length, uint32_t *sums, char *facts,
                     Py_ssize_t *count) {
    int begins = 1; /* whether the next word begins a sentence */
    for (Py_ssize_t at = 0; at < length;) {
        int look = look_of(letters[at]);
        if (look < 0) return -1;
        if (look == SPACE) {
            at++;
            continue;
        }
        Py_ssize_t start = at;
        begins = begins || opens(letters[at]);
        while (at < length && (look = look_of(letters[at])) != SPACE) {
            Py_ssize_t word = at;
            while (at < length && (look = look_of(letters[at])) >= UNDERSCORE) at++;
            if (look < 0) return -1;
            if (at == word) {
                at++;
                continue;
            }
            int first = first_of(letters[word]);
            if (first < 0 || folded_sum(text, letters, word, at, &sums[*count]) < 0) return -1;
            facts[(*count)++] = first == NUMERAL || (first == CAPITAL && !begins);
            begins = 0;
        }
        begins = ends(letters, start, at);
    }
    return 0;
}

static PyObject *printed_of(PyObject *text, const Py_UCS4 *letters, Py_ssize_t length) {
    size_t most = (size_t)length / 2 + 1; /* words are apart from each other */
    uint32_t *sums = malloc(most * (sizeof *sums + 1));
    if (sums == NULL) return PyErr_NoMemory();
    char *facts = (char *)(sums + most);
    Py_ssize_t count = 0;
    PyObject *made = NULL;
    if (lay_words(text, letters, length, sums, facts, &count) == 0)
        made = Py_BuildValue("y#y#", (const char *)sums, count * (Py_ssize_t)sizeof *sums, facts, count);
    free(sums);
    return made;
}

#endif
