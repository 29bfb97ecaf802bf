/* The words of a text by their places in a vocabulary. */
#ifndef CLIPPINGS_PLACES_H
#define CLIPPINGS_PLACES_H

#include <stdlib.h>

#include "characters.h"
#include "table.h"

static inline int is_dash(Py_UCS4 character) {
    return character == '-' || character == 0x2014 || character == 0x2013;
}

/* Where the next piece begins that is neither white space nor a dash, and where it ends; -1 with an exception set. */
static int next_piece(const Py_UCS4 *letters, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *end) {
    int look = SPACE;
    Py_ssize_t at = *end;
    while (at < length && (is_dash(letters[at]) || (look = look_of(letters[at])) == SPACE)) at++;
    *start = at;
    while (look >= 0 && at < length && !is_dash(letters[at]) && (look = look_of(letters[at])) != SPACE) at++;
    *end = at;
    return look < 0 ? -1 : 0;
}

/* Leave out the marks around a word of plain letters: the table need not know it with each of them. */
static void without_marks(const Py_UCS4 *letters, Py_ssize_t *start, Py_ssize_t *end) {
    Py_ssize_t first = *start, last = *end;
    while (first < last && looks[letters[first]] == OTHER) first++;
    while (first < last && looks[letters[last - 1]] == OTHER) last--;
    for (Py_ssize_t at = first; at < last; at++)
        if (!is_plain_letter(letters[at])) return;
    if (first == last) return;
    *start = first;
    *end = last;
}

static PyObject *places_of(PyObject *table, PyObject *text, const Py_UCS4 *letters, Py_ssize_t length, uint32_t several) {
    uint32_t *found = malloc(((size_t)length / 2 + 1) * sizeof *found);
    if (found == NULL) return PyErr_NoMemory();
    Py_ssize_t count = 0, start = 0, end = 0;
    PyObject *made = NULL;
    for (;;) {
        if (next_piece(letters, length, &start, &end) < 0) goto done;
        if (start == end) break;
        Py_ssize_t first = start, last = end;
        without_marks(letters, &first, &last);
        PyObject *place = looked_up(table, text, first, last);
        if (place == NULL) goto done;
        found[count] = (uint32_t)PyLong_AsUnsignedLong(place);
        Py_DECREF(place);
        if (PyErr_Occurred()) goto done;
        if (found[count++] == several) {
            made = Py_None;
            Py_INCREF(made);
            goto done;
        }
    }
    made = PyBytes_FromStringAndSize((const char *)found, count * (Py_ssize_t)sizeof *found);
done:
    free(found);
    return made;
}

#endif
