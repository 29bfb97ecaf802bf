/* Loops over the words of articles, as Python has them: the same objects, looked up and put into the same lists.
 *
 * Each function does what its counterpart in Python does, call for call, and knows nothing that it is not handed:
 * what a piece of text is comes out of the caller's table. Nothing here is kept from one call to the next. */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>

#include <stdint.h>
#include <stdlib.h>

/* Where each stands in the tuples of corpus.quotations.pieces. */
enum piece { LENGTH, ALONE, OPENING, WITHIN, MAY_BE_MENDED, WORDS };
enum word { PRINTED, START, END, LOW, WORD_OPENING, WORD_WITHIN, WORD_MAY_BE_MENDED, MAY_BELONG };

typedef struct {
    PyObject *table, *letter_after, *belongs, *opening; /* corpus.quotations.laying.Rules */
} Rules;

typedef struct {
    PyObject *kinds, *lows, *starts, *ends, *mendable; /* corpus.quotations.laying.Laid */
    Py_ssize_t count;
} Laid;

static int append_number(PyObject *list, Py_ssize_t number) {
    PyObject *made = PyLong_FromSsize_t(number);
    if (made == NULL) return -1;
    int failed = PyList_Append(list, made);
    Py_DECREF(made);
    return failed;
}

static int append_token(Laid *laid, PyObject *kind, PyObject *low, Py_ssize_t start, Py_ssize_t end, int mendable) {
    if (mendable && append_number(laid->mendable, laid->count) < 0) return -1;
    if (PyList_Append(laid->kinds, kind) < 0 || PyList_Append(laid->lows, low) < 0) return -1;
    if (append_number(laid->starts, start) < 0 || append_number(laid->ends, end) < 0) return -1;
    laid->count++;
    return 0;
}

/* What the table has for text[start:end], made by the table where it has nothing yet; a new reference. */
static PyObject *looked_up(PyObject *table, PyObject *text, Py_ssize_t start, Py_ssize_t end) {
    PyObject *key = PyUnicode_Substring(text, start, end);
    if (key == NULL) return NULL;
    PyObject *found = PyDict_GetItemWithError(table, key);
    if (found != NULL)
        Py_INCREF(found);
    else if (!PyErr_Occurred())
        found = PyObject_GetItem(table, key);
    Py_DECREF(key);
    return found;
}

/* Whether a full stop is part of the word before it: 1 or 0; -1 with an exception set. */
static int belongs(const Rules *rules, const Laid *laid, PyObject *text, Py_ssize_t start, Py_ssize_t end) {
    if (laid->count == 0) return 0;
    PyObject *low = PyList_GetItem(laid->lows, laid->count - 1);
    PyObject *before = PyList_GetItem(laid->ends, laid->count - 1);
    if (low == NULL || before == NULL) return -1;
    PyObject *touches = PyLong_AsSsize_t(before) == start ? Py_True : Py_False;
    PyObject *told = PyObject_CallFunction(rules->belongs, "OnOO", text, end, low, touches);
    if (told == NULL) return -1;
    int is_part = PyObject_IsTrue(told);
    Py_DECREF(told);
    return is_part;
}

/* One word or mark of a piece that begins at `position`; what becomes of `begins`, or -1 with an exception set. */
static int lay_word(const Rules *rules, Laid *laid, PyObject *text, PyObject *word, Py_ssize_t position, int begins) {
    Py_ssize_t start = position + PyLong_AsSsize_t(PyTuple_GetItem(word, START));
    Py_ssize_t end = position + PyLong_AsSsize_t(PyTuple_GetItem(word, END));
    if (PyTuple_GetItem(word, MAY_BELONG) == Py_True) {
        int is_part = belongs(rules, laid, text, start, end);
        if (is_part != 0) return is_part < 0 ? -1 : begins;
    }
    PyObject *low = PyTuple_GetItem(word, LOW);
    PyObject *letter = PyTuple_GetItem(word, begins ? WORD_OPENING : WORD_WITHIN);
    if (PyUnicode_GetLength(letter) == 0) {
        PyObject *printed = PyTuple_GetItem(word, PRINTED);
        letter = PyObject_CallFunctionObjArgs(rules->letter_after, printed, low, laid->kinds, laid->lows, NULL);
    } else {
        Py_INCREF(letter);
    }
    if (letter == NULL) return -1;
    int mendable = begins || PyTuple_GetItem(word, WORD_MAY_BE_MENDED) == Py_True;
    int opens = PySet_Contains(rules->opening, letter);
    int failed = append_token(laid, letter, low, start, end, mendable);
    Py_DECREF(letter);
    return failed < 0 ? -1 : opens;
}

static int lay_piece(const Rules *rules, Laid *laid, PyObject *text, PyObject *piece, Py_ssize_t position, int begins) {
    PyObject *alone = PyTuple_GetItem(piece, ALONE);
    if (alone != Py_None) {
        Py_ssize_t end = position + PyLong_AsSsize_t(PyTuple_GetItem(piece, LENGTH));
        int mendable = begins || PyTuple_GetItem(piece, MAY_BE_MENDED) == Py_True;
        return append_token(laid, PyTuple_GetItem(piece, begins ? OPENING : WITHIN), alone, position, end, mendable);
    }
    PyObject *words = PyTuple_GetItem(piece, WORDS);
    Py_ssize_t count = PyTuple_Size(words);
    for (Py_ssize_t i = 0; i < count && begins >= 0; i++)
        begins = lay_word(rules, laid, text, PyTuple_GetItem(words, i), position, begins);
    return begins;
}

PyDoc_STRVAR(lay_out_says,
             "lay_out(rules, laid, text, position, stop, begins)\n--\n\n"
             "What corpus.quotations.laying.lay_out_plainly does.");

static PyObject *lay_out(PyObject *module, PyObject *args) {
    (void)module;
    Rules rules;
    Laid laid;
    PyObject *text;
    Py_ssize_t position, stop;
    int begins;
    if (!PyArg_ParseTuple(args, "(O!OOO!)(O!O!O!O!O!)Unnp", &PyDict_Type, &rules.table, &rules.letter_after,
                          &rules.belongs, &PyFrozenSet_Type, &rules.opening, &PyList_Type, &laid.kinds,
                          &PyList_Type, &laid.lows, &PyList_Type, &laid.starts, &PyList_Type, &laid.ends,
                          &PyList_Type, &laid.mendable, &text, &position, &stop, &begins))
        return NULL;
    laid.count = PyList_Size(laid.kinds);
    do {
        Py_ssize_t end = position < stop ? PyUnicode_FindChar(text, ' ', position, stop, 1) : -1;
        if (end == -2) return NULL;
        if (end < 0) end = stop;
        PyObject *piece = looked_up(rules.table, text, position, end);
        if (piece == NULL) return NULL;
        begins = lay_piece(&rules, &laid, text, piece, position, begins);
        Py_DECREF(piece);
        if (begins < 0 || PyErr_Occurred()) return NULL;
        position = end + 1;
    } while (position <= stop);
    return PyBool_FromLong(begins);
}

static uint32_t crc_of_byte[256];

static void make_table(void) {
    for (uint32_t byte = 0; byte < 256; byte++) {
        uint32_t crc = byte;
        for (int bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        crc_of_byte[byte] = crc;
    }
}

enum look { UNKNOWN, BETWEEN_WORDS, IN_A_WORD };

static uint8_t look_of[0x110000]; /* of each character, as far as any was met; touched with the GIL held only */

/* Whether \w of Python's re matches a character; -1 with an exception set. */
static int is_in_a_word(Py_UCS4 character) {
    if (look_of[character] == UNKNOWN) {
        PyObject *one = PyUnicode_FromOrdinal((int)character);
        PyObject *told = one != NULL ? PyObject_CallMethod(one, "isalnum", NULL) : NULL;
        Py_XDECREF(one);
        if (told == NULL) return -1;
        look_of[character] = told == Py_True || character == '_' ? IN_A_WORD : BETWEEN_WORDS;
        Py_DECREF(told);
    }
    return look_of[character] == IN_A_WORD;
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

PyDoc_STRVAR(sums_says,
             "sums(text)\n--\n\n"
             "What corpus.stories.sums_plainly does.");

static PyObject *sums(PyObject *module, PyObject *text) {
    (void)module;
    if (!PyUnicode_Check(text)) return PyErr_Format(PyExc_TypeError, "only a text has words");
    Py_ssize_t length = PyUnicode_GetLength(text), count = 0;
    Py_UCS4 *letters = PyUnicode_AsUCS4Copy(text);
    uint64_t *found = malloc(((size_t)length / 2 + 1) * sizeof *found); /* words are apart from each other */
    PyObject *made = NULL;
    if (letters == NULL || found == NULL) {
        if (letters != NULL) PyErr_NoMemory();
        goto done;
    }
    for (Py_ssize_t at = 0; at < length;) {
        uint32_t crc = 0xFFFFFFFFu;
        Py_ssize_t begin = at;
        int inside;
        while ((inside = at < length ? is_in_a_word(letters[at]) : 0) > 0) crc = with_character(crc, letters[at++]);
        if (inside < 0) goto done;
        if (at > begin) found[count++] = crc ^ 0xFFFFFFFFu;
        at++;
    }
    made = PyBytes_FromStringAndSize((const char *)found, count * (Py_ssize_t)sizeof *found);
done:
    PyMem_Free(letters);
    free(found);
    return made;
}

static PyMethodDef functions[] = {
    {"lay_out", lay_out, METH_VARARGS, lay_out_says},
    {"sums", sums, METH_O, sums_says},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_words", "Loops over the words of articles.", -1, functions, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__words(void) {
    make_table();
    return PyModule_Create(&definition);
}
