/* The word forms of a text: what index.terms.analysis has a regular expression for, which is the rule. */
#ifndef CLIPPINGS_FORMS_H
#define CLIPPINGS_FORMS_H

#include "characters.h"

/* An apostrophe, or an accent or vowel sign that stands as a character of its own: letters may follow inside a word. */
static inline int is_inside_words(Py_UCS4 c) {
    if (c < 0x300) return c == '\'';
    return c <= 0x36F || c == 0x2019 || (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
           (c >= 0x6D6 && c <= 0x6ED) || (c >= 0x5B0 && c <= 0x5C7);
}

/* Whether a space and the three digits behind it go on with a number; after a plain space only noughts surely do. */
static inline int are_thousands(const Py_UCS4 *four) {
    if (four[0] == ' ') return four[1] == '0' && four[2] == '0' && four[3] == '0';
    return four[0] == 0xA0 || four[0] == 0x202F || four[0] == 0x2009;
}

static inline int is_before_decimals(Py_UCS4 c) { return c == '.' || c == ',' || c == 0x66B || c == 0x66C; }

/* Whether one of some look stands at a place; no other character has look -1, which is an error's. */
static inline int stands(const Py_UCS4 *letters, Py_ssize_t at, Py_ssize_t length, int look) {
    return at < length && (is_plain_letter(letters[at]) ? look == LETTER : look_of(letters[at]) == look);
}

static inline Py_ssize_t behind(const Py_UCS4 *letters, Py_ssize_t at, Py_ssize_t length, int look) {
    while (stands(letters, at, length, look)) at++;
    return at;
}

/* Each of these is given where a form begins, and tells where it ends. */

static Py_ssize_t end_of_word(const Py_UCS4 *letters, Py_ssize_t at, Py_ssize_t length) {
    Py_ssize_t end = at + 1;
    while (end < length && letters[end] == '.' && stands(letters, end + 1, length, LETTER)) end += 2;
    if (end > at + 1) { /* "U.S.", and "U.S." of "U.S.A"; of "a.m" no more than a word */
        if (end < length && letters[end] == '.') return end + 1;
        if (end > at + 3) return end - 1;
    }
    end = behind(letters, at + 1, length, LETTER);
    for (;;) {
        Py_ssize_t next = end;
        while (next < length && is_inside_words(letters[next])) next++;
        if (next == end || !stands(letters, next, length, LETTER)) return end;
        end = behind(letters, next, length, LETTER);
    }
}

static Py_ssize_t end_of_number(const Py_UCS4 *letters, Py_ssize_t at, Py_ssize_t length) {
    Py_ssize_t end = behind(letters, at, length, DIGIT);
    while (end < length) {
        Py_ssize_t next = behind(letters, end + 1, length, DIGIT);
        int goes_on =
            is_before_decimals(letters[end]) ? next > end + 1 : next == end + 4 && are_thousands(letters + end);
        if (!goes_on) break;
        end = next;
    }
    return end;
}

static PyObject *forms_of(PyObject *text, const Py_UCS4 *letters, Py_ssize_t length) {
    PyObject *found = PyList_New(0);
    Py_ssize_t at = 0;
    while (found != NULL && at < length) {
        int is_word = stands(letters, at, length, LETTER);
        if (!is_word && !stands(letters, at, length, DIGIT)) {
            at++;
            continue;
        }
        Py_ssize_t end = is_word ? end_of_word(letters, at, length) : end_of_number(letters, at, length);
        PyObject *form = PyUnicode_Substring(text, at, end);
        if (form == NULL || PyList_Append(found, form) < 0) Py_CLEAR(found);
        Py_XDECREF(form);
        at = end;
    }
    if (PyErr_Occurred()) Py_CLEAR(found);
    return found;
}

#endif
