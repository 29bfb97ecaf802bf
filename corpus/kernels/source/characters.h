/* What a character is to Python: asked once for each, and kept. With the GIL held only. */
#ifndef CLIPPINGS_CHARACTERS_H
#define CLIPPINGS_CHARACTERS_H

#include <stdint.h>

enum look { UNKNOWN, SPACE, OTHER, /* what \w of re matches: */ UNDERSCORE, DIGIT /* \d */, LETTER };

static uint8_t looks[0x110000];

static int tells(PyObject *one, const char *question) {
    PyObject *told = PyObject_CallMethod(one, question, NULL);
    if (told == NULL) return -1;
    int yes = told == Py_True;
    Py_DECREF(told);
    return yes;
}

static int ask_look(Py_UCS4 character) {
    PyObject *one = PyUnicode_FromOrdinal((int)character);
    if (one == NULL) return -1;
    int word = tells(one, "isalnum"), digit = tells(one, "isdecimal"), space = tells(one, "isspace");
    Py_DECREF(one);
    if (word < 0 || digit < 0 || space < 0) return -1;
    looks[character] = digit ? DIGIT : word ? LETTER : character == '_' ? UNDERSCORE : space ? SPACE : OTHER;
    return looks[character];
}

/* One of enum look; -1 with an exception set. */
static inline int look_of(Py_UCS4 character) {
    return looks[character] != UNKNOWN ? looks[character] : ask_look(character);
}

static inline int is_plain_letter(Py_UCS4 character) { return (character | 0x20) - 'a' < 26u; }

#endif
