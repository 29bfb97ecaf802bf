/* Where a text has quotation marks: corpus.quotations.marks has two regular expressions for it, which are the rule. */
#ifndef CLIPPINGS_QUOTING_H
#define CLIPPINGS_QUOTING_H

#include "characters.h"
#include "numbers.h"

enum glyph { NO_MARK, DOUBLE, SINGLE, STRAIGHT_SINGLE, GRAVE };

static inline enum glyph glyph_of(Py_UCS4 c) {
    if (c < 0x80) return c == '"' ? DOUBLE : c == '\'' ? STRAIGHT_SINGLE : c == '`' ? GRAVE : NO_MARK;
    switch (c) {
        case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0xAB: case 0xBB: case 0x300C: case 0x300D: case 0x300E:
        case 0x300F: case 0x301D: case 0x301E: case 0xFF02: return DOUBLE;
        case 0x2018: case 0x2019: case 0x2039: case 0x203A: case 0x201A: case 0x201B: return SINGLE;
        default: return NO_MARK;
    }
}

static int append_span(PyObject *list, Py_ssize_t start, Py_ssize_t end) {
    PyObject *span = Py_BuildValue("nn", start, end);
    if (span == NULL) return -1;
    int failed = PyList_Append(list, span);
    Py_DECREF(span);
    return failed;
}

/* Whether a single mark may open: 1 or 0; -1 with an exception set. */
static int may_open(const Py_UCS4 *letters, Py_ssize_t at) {
    if (at == 0 || letters[at] == 0x2039 || letters[at] == 0x201A || letters[at] == 0x201B) return 1;
    if (is_plain_letter(letters[at - 1])) return 0;
    int look = look_of(letters[at - 1]);
    return look < 0 ? -1 : look < UNDERSCORE;
}

static int add_single(const Py_UCS4 *letters, Py_ssize_t at, PyObject *singles, PyObject *opening) {
    int opens = may_open(letters, at);
    if (opens < 0 || append_number(singles, at) < 0) return -1;
    return opens ? append_number(opening, at) : 0;
}

static int find_marks(const Py_UCS4 *letters, Py_ssize_t length, PyObject *doubles, PyObject *singles,
                      PyObject *opening) {
    Py_ssize_t behind = 0; /* the last double mark */
    for (Py_ssize_t at = 0; at < length; at++) {
        enum glyph glyph = glyph_of(letters[at]);
        if (glyph == NO_MARK) continue;
        int comes_twice = at + 1 < length && letters[at + 1] == letters[at];
        int is_doubled = comes_twice && (glyph == STRAIGHT_SINGLE || glyph == GRAVE);
        if (at >= behind && (glyph == DOUBLE || is_doubled)) {
            behind = at + 1 + is_doubled;
            if (append_span(doubles, at, behind) < 0) return -1;
        }
        if ((glyph == SINGLE || glyph == STRAIGHT_SINGLE) && !(at && letters[at - 1] == '\'') &&
            !(at + 1 < length && letters[at + 1] == '\'') && add_single(letters, at, singles, opening) < 0)
            return -1;
    }
    return 0;
}

static PyObject *marks_of(const Py_UCS4 *letters, Py_ssize_t length) {
    PyObject *doubles = PyList_New(0), *singles = PyList_New(0), *opening = PyList_New(0), *made = NULL;
    if (doubles != NULL && singles != NULL && opening != NULL &&
        find_marks(letters, length, doubles, singles, opening) == 0)
        made = PyTuple_Pack(3, doubles, singles, opening);
    Py_XDECREF(doubles);
    Py_XDECREF(singles);
    Py_XDECREF(opening);
    return made;
}

#endif
