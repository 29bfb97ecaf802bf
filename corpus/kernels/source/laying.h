/* A stretch of a paragraph laid out as tokens, in the lists of corpus.quotations.laying. */
#ifndef CLIPPINGS_LAYING_H
#define CLIPPINGS_LAYING_H

#include "characters.h"
#include "numbers.h"
#include "table.h"

/* What stands where in the tuples of corpus.quotations.pieces. */
enum piece { LENGTH, ALONE, OPENING, WITHIN, MAY_BE_MENDED, WORDS };
enum word { PRINTED, START, END, LOW, WORD_OPENING, WORD_WITHIN, WORD_MAY_BE_MENDED, MAY_BELONG };

typedef struct {
    PyObject *pieces, *letter_after, *belongs, *shortened, *opening; /* corpus.quotations.laying.Rules */
    PyObject *text;
    const Py_UCS4 *letters; /* of the stretch alone: a text has many, and is not copied for each */
    Py_ssize_t first;       /* where the stretch begins in the text */
} Rules;

typedef struct {
    PyObject *kinds, *lows, *starts, *ends, *mendable; /* corpus.quotations.laying.Laid */
    Py_ssize_t count;
} Laid;

static int append_token(Laid *laid, PyObject *kind, PyObject *low, Py_ssize_t start, Py_ssize_t end, int mendable) {
    if (mendable && append_number(laid->mendable, laid->count) < 0) return -1;
    if (PyList_Append(laid->kinds, kind) < 0 || PyList_Append(laid->lows, low) < 0) return -1;
    if (append_number(laid->starts, start) < 0 || append_number(laid->ends, end) < 0) return -1;
    laid->count++;
    return 0;
}

/* Whether a full stop is part of the word before it: 1 or 0; -1 with an exception set. */
static int belongs(const Rules *rules, const Laid *laid, Py_ssize_t start, Py_ssize_t end) {
    if (laid->count == 0) return 0;
    PyObject *low = PyList_GetItem(laid->lows, laid->count - 1);
    PyObject *before = PyList_GetItem(laid->ends, laid->count - 1);
    PyObject *touches = PyLong_AsSsize_t(before) == start ? Py_True : Py_False;
    PyObject *told = PyObject_CallFunction(rules->belongs, "OnOO", rules->text, end, low, touches);
    if (told == NULL) return -1;
    int is_part = PyObject_IsTrue(told);
    Py_DECREF(told);
    return is_part;
}

/* Each of these lays out what begins at `position` and returns what becomes of `begins`; -1 with an exception set. */

static int lay_word(const Rules *rules, Laid *laid, PyObject *word, Py_ssize_t position, int begins) {
    Py_ssize_t start = position + PyLong_AsSsize_t(PyTuple_GetItem(word, START));
    Py_ssize_t end = position + PyLong_AsSsize_t(PyTuple_GetItem(word, END));
    if (PyTuple_GetItem(word, MAY_BELONG) == Py_True) {
        int is_part = belongs(rules, laid, start, end);
        if (is_part != 0) return is_part < 0 ? -1 : begins;
    }
    PyObject *low = PyTuple_GetItem(word, LOW);
    PyObject *letter = PyTuple_GetItem(word, begins ? WORD_OPENING : WORD_WITHIN);
    if (PyUnicode_GetLength(letter) > 0) {
        Py_INCREF(letter);
    } else {
        PyObject *printed = PyTuple_GetItem(word, PRINTED);
        letter = PyObject_CallFunctionObjArgs(rules->letter_after, printed, low, laid->kinds, laid->lows, NULL);
        if (letter == NULL) return -1;
    }
    int mendable = begins || PyTuple_GetItem(word, WORD_MAY_BE_MENDED) == Py_True;
    int opens = PySet_Contains(rules->opening, letter);
    int failed = append_token(laid, letter, low, start, end, mendable);
    Py_DECREF(letter);
    return failed < 0 ? -1 : opens;
}

static int lay_piece(const Rules *rules, Laid *laid, Py_ssize_t position, Py_ssize_t end, int begins) {
    PyObject *piece = looked_up(rules->pieces, rules->text, position, end);
    if (piece == NULL) return -1;
    PyObject *alone = PyTuple_GetItem(piece, ALONE);
    if (alone != Py_None) {
        int mendable = begins || PyTuple_GetItem(piece, MAY_BE_MENDED) == Py_True;
        begins = append_token(laid, PyTuple_GetItem(piece, begins ? OPENING : WITHIN), alone, position, end, mendable);
    } else {
        PyObject *words = PyTuple_GetItem(piece, WORDS);
        Py_ssize_t count = PyTuple_Size(words);
        for (Py_ssize_t i = 0; i < count && begins >= 0; i++)
            begins = lay_word(rules, laid, PyTuple_GetItem(words, i), position, begins);
    }
    Py_DECREF(piece);
    return begins;
}

/* Whether a piece is some plain letters and one mark: the table need not know the word with each of the marks. */
static int ends_in_a_mark(const Py_UCS4 *letters, Py_ssize_t length) {
    if (length < 3) return 0;
    switch (letters[length - 1]) {
    case '.': case ',': case ';': case ':': case '?': case '!': break;
    default: return 0;
    }
    for (Py_ssize_t at = 0; at < length - 1; at++)
        if (!is_plain_letter(letters[at])) return 0;
    return 1;
}

static int lay_apart(const Rules *rules, Laid *laid, Py_ssize_t position, Py_ssize_t end, int begins) {
    begins = lay_piece(rules, laid, position, end - 1, begins);
    if (begins >= 0 && rules->letters[end - 1 - rules->first] == '.') {
        int is_part = PySet_Contains(rules->shortened, PyList_GetItem(laid->lows, laid->count - 1));
        if (is_part > 0) is_part = belongs(rules, laid, end - 1, end);
        if (is_part != 0) return is_part < 0 ? -1 : begins;
    }
    return begins < 0 ? -1 : lay_piece(rules, laid, end - 1, end, begins);
}

/* What stands between each two spaces from `position` to `stop`. */
static int lay_stretch(const Rules *rules, Laid *laid, Py_ssize_t position, Py_ssize_t stop, int begins) {
    do {
        const Py_UCS4 *letters = rules->letters + (position - rules->first);
        Py_ssize_t end = position;
        while (end < stop && letters[end - position] != ' ') end++;
        begins = ends_in_a_mark(letters, end - position) ? lay_apart(rules, laid, position, end, begins)
                                                         : lay_piece(rules, laid, position, end, begins);
        position = end + 1;
    } while (begins >= 0 && position <= stop);
    return begins;
}

#endif
