/* Words with capitals: which are names inside a sentence, and whether a text is a headline. */
#ifndef CLIPPINGS_CAPITALS_H
#define CLIPPINGS_CAPITALS_H

#include "characters.h"

static inline int is_plain_capital(Py_UCS4 character) { return character - 'A' < 26u; }

/* Each of these is 1 or 0, or -1 with an exception set. */

static int goes_on_with_a_name(Py_UCS4 character) {
    if (is_plain_letter(character) || character == '-' || character == '\'' || character == 0x2019) return 1;
    int look = look_of(character);
    return look < 0 ? -1 : look >= UNDERSCORE;
}

static int stands_inside_a_sentence(const Py_UCS4 *letters, Py_ssize_t at) {
    if (at < 2 || letters[at - 1] != ' ') return 0;
    Py_UCS4 before = letters[at - 2];
    if (is_plain_letter(before) || before == ',' || before == ';') return 1;
    int look = look_of(before);
    return look < 0 ? -1 : look >= UNDERSCORE;
}

static int add_inner_capitals(PyObject *found, PyObject *text, const Py_UCS4 *letters, Py_ssize_t length) {
    for (Py_ssize_t at = 2; at < length; at++) {
        if (!is_plain_capital(letters[at])) continue;
        int goes_on = stands_inside_a_sentence(letters, at);
        if (goes_on < 0) return -1;
        if (!goes_on) continue;
        Py_ssize_t end = at + 1;
        while (end < length && (goes_on = goes_on_with_a_name(letters[end])) > 0) end++;
        if (goes_on < 0) return -1;
        if (end == at + 1) continue;
        PyObject *word = PyUnicode_Substring(text, at, end);
        if (word == NULL) return -1;
        int failed = PySet_Add(found, word);
        Py_DECREF(word);
        if (failed < 0) return -1;
        at = end - 1;
    }
    return 0;
}

static PyObject *inner_capitals_of(PyObject *text, const Py_UCS4 *letters, Py_ssize_t length) {
    PyObject *found = PyFrozenSet_New(NULL);
    if (found != NULL && add_inner_capitals(found, text, letters, length) < 0) Py_CLEAR(found);
    return found;
}

/* Of what a word begins with; several may hold. */
enum initial { ASKED = 1, ALPHABETIC = 2, SMALL = 4, GREAT = 8 };
enum { MOST_INITIALS = 40, FEWEST_INITIALS = 5 };

static uint8_t initials[0x110000];

static int initial_of(Py_UCS4 character) {
    if (initials[character]) return initials[character];
    PyObject *one = PyUnicode_FromOrdinal((int)character);
    if (one == NULL) return -1;
    int letter = tells(one, "isalpha"), small = tells(one, "islower"), great = tells(one, "isupper");
    Py_DECREF(one);
    if (letter < 0 || small < 0 || great < 0) return -1;
    int told = ASKED | (letter ? ALPHABETIC : 0) | (small ? SMALL : 0) | (great ? GREAT : 0);
    return initials[character] = (uint8_t)told;
}

/* Where the space ends that begins at `at`, and where the word ends that does; -1 with an exception set. */

static Py_ssize_t behind_space(const Py_UCS4 *letters, Py_ssize_t at, Py_ssize_t length) {
    int look = SPACE;
    while (at < length && (look = look_of(letters[at])) == SPACE) at++;
    return look < 0 ? -1 : at;
}

static Py_ssize_t behind_word(const Py_UCS4 *letters, Py_ssize_t at, Py_ssize_t length) {
    int look = OTHER;
    while (at < length && look >= 0 && (look = look_of(letters[at])) != SPACE) at++;
    return look < 0 ? -1 : at;
}

static int ends_with_a_stop(const Py_UCS4 *letters, Py_ssize_t length) {
    int look = SPACE;
    while (length && (look = look_of(letters[length - 1])) == SPACE) length--;
    return look < 0 ? -1 : length && letters[length - 1] == '.';
}

/* More than `most` of the words that count must have a capital, and more than `most_of_sentence` before a full stop. */
static int is_headline_of(const Py_UCS4 *letters, Py_ssize_t length, double most, double most_of_sentence) {
    int words = 0, first = 0, small = 0, great = 0;
    Py_ssize_t at = behind_space(letters, 0, length);
    while (at >= 0 && at < length && words < MOST_INITIALS) {
        int initial = initial_of(letters[at]);
        if (initial < 0) return -1;
        words++;
        small += (initial & SMALL) != 0;
        first += (initial & ALPHABETIC) != 0;
        great += (initial & ALPHABETIC) && (initial & GREAT);
        at = behind_word(letters, at, length);
        if (at >= 0) at = behind_space(letters, at, length);
    }
    if (at < 0) return -1;
    if (10 * small >= 3 * words || first < FEWEST_INITIALS) return 0;
    int is_sentence = ends_with_a_stop(letters, length);
    return is_sentence < 0 ? -1 : great > (is_sentence ? most_of_sentence : most) * first;
}

#endif
