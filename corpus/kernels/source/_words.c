/* Loops over the words of texts, Python's side: each does what its counterpart in Python does, on the same objects.
 *
 * forms.h finds word forms, laying.h lays paragraphs out as tokens, places.h finds words in a vocabulary, sums.h makes
 * checksums of them; printed.h and likeness.h compare articles; quoting.h finds quotation marks and capitals.h words with
 * capitals. What a token is comes out of the caller's tables, which are taken to be what they are said to be. */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>

#include "capitals.h"
#include "forms.h"
#include "laying.h"
#include "likeness.h"
#include "places.h"
#include "printed.h"
#include "quoting.h"
#include "sums.h"

#define SHORT 1024

/* The letters of a text, in `few` where there is room for them; for `put_away`. NULL with an exception set. */
static Py_UCS4 *letters_of(PyObject *text, Py_UCS4 *few) {
    if (!PyUnicode_Check(text)) {
        PyErr_SetString(PyExc_TypeError, "only a text has words");
        return NULL;
    }
    return PyUnicode_GetLength(text) > SHORT ? PyUnicode_AsUCS4Copy(text) : PyUnicode_AsUCS4(text, few, SHORT, 0);
}

static void put_away(Py_UCS4 *letters, Py_UCS4 *few) {
    if (letters != few) PyMem_Free(letters);
}

static PyObject *forms(PyObject *module, PyObject *args) {
    (void)module;
    PyObject *text;
    Py_ssize_t start = 0, end = PY_SSIZE_T_MAX;
    if (!PyArg_ParseTuple(args, "U|nn", &text, &start, &end)) return NULL;
    Py_ssize_t length = PyUnicode_GetLength(text);
    if (start < 0) start = 0;
    if (end > length) end = length;
    if (start >= end) return PyList_New(0);
    PyObject *stretch = PyUnicode_Substring(text, start, end);
    if (stretch == NULL) return NULL;
    Py_UCS4 few[SHORT], *letters = letters_of(stretch, few);
    PyObject *made = letters == NULL ? NULL : forms_of(stretch, letters, end - start);
    put_away(letters, few);
    Py_DECREF(stretch);
    return made;
}

static PyObject *lay_out(PyObject *module, PyObject *args) {
    (void)module;
    Rules rules;
    Laid laid;
    Py_ssize_t position, stop;
    int begins;
    if (!PyArg_ParseTuple(args, "(O!OOO!O!)(O!O!O!O!O!)Unnp", &PyDict_Type, &rules.pieces, &rules.letter_after,
                          &rules.belongs, &PyFrozenSet_Type, &rules.shortened, &PyFrozenSet_Type, &rules.opening,
                          &PyList_Type, &laid.kinds, &PyList_Type, &laid.lows, &PyList_Type, &laid.starts,
                          &PyList_Type, &laid.ends, &PyList_Type, &laid.mendable, &rules.text, &position, &stop,
                          &begins))
        return NULL;
    if (position < 0 || stop > PyUnicode_GetLength(rules.text))
        return PyErr_Format(PyExc_IndexError, "a stretch must lie in its text");
    PyObject *stretch = PyUnicode_Substring(rules.text, position, stop);
    if (stretch == NULL) return NULL;
    Py_UCS4 *letters = PyUnicode_AsUCS4Copy(stretch);
    Py_DECREF(stretch);
    if (letters == NULL) return NULL;
    rules.letters = letters;
    rules.first = position;
    laid.count = PyList_Size(laid.kinds);
    begins = lay_stretch(&rules, &laid, position, stop, begins);
    PyMem_Free(letters);
    return begins < 0 || PyErr_Occurred() ? NULL : PyBool_FromLong(begins);
}

static PyObject *places(PyObject *module, PyObject *args) {
    (void)module;
    PyObject *table, *text;
    unsigned int several;
    if (!PyArg_ParseTuple(args, "O!UI", &PyDict_Type, &table, &text, &several)) return NULL;
    Py_UCS4 *letters = PyUnicode_AsUCS4Copy(text);
    if (letters == NULL) return NULL;
    PyObject *made = places_of(table, text, letters, PyUnicode_GetLength(text), several);
    PyMem_Free(letters);
    return made;
}

static PyObject *sums(PyObject *module, PyObject *text) {
    (void)module;
    if (!PyUnicode_Check(text)) return PyErr_Format(PyExc_TypeError, "only a text has words");
    Py_UCS4 *letters = PyUnicode_AsUCS4Copy(text);
    if (letters == NULL) return NULL;
    PyObject *made = sums_of(letters, PyUnicode_GetLength(text));
    PyMem_Free(letters);
    return made;
}

static PyObject *printed(PyObject *module, PyObject *text) {
    (void)module;
    if (!PyUnicode_Check(text)) return PyErr_Format(PyExc_TypeError, "only a text has words");
    Py_UCS4 *letters = PyUnicode_AsUCS4Copy(text);
    if (letters == NULL) return NULL;
    PyObject *made = printed_of(text, letters, PyUnicode_GetLength(text));
    PyMem_Free(letters);
    return made;
}

static PyObject *marks(PyObject *module, PyObject *text) {
    (void)module;
    Py_UCS4 few[SHORT], *letters = letters_of(text, few);
    if (letters == NULL) return NULL;
    PyObject *made = marks_of(letters, PyUnicode_GetLength(text));
    put_away(letters, few);
    return made;
}

static PyObject *inner_capitals(PyObject *module, PyObject *text) {
    (void)module;
    Py_UCS4 few[SHORT], *letters = letters_of(text, few);
    if (letters == NULL) return NULL;
    PyObject *made = inner_capitals_of(text, letters, PyUnicode_GetLength(text));
    put_away(letters, few);
    return made;
}

static PyObject *is_headline(PyObject *module, PyObject *args) {
    (void)module;
    PyObject *text;
    double most, most_of_sentence;
    if (!PyArg_ParseTuple(args, "Udd", &text, &most, &most_of_sentence)) return NULL;
    Py_UCS4 few[SHORT], *letters = letters_of(text, few);
    if (letters == NULL) return NULL;
    int is_one = is_headline_of(letters, PyUnicode_GetLength(text), most, most_of_sentence);
    put_away(letters, few);
    return is_one < 0 ? NULL : PyBool_FromLong(is_one);
}

static Py_ssize_t numbers_in(const Py_buffer *buffer) { return buffer->len / (Py_ssize_t)sizeof(uint32_t); }

static PyObject *in_common(PyObject *module, PyObject *args) {
    (void)module;
    Py_buffer one, other;
    if (!PyArg_ParseTuple(args, "y*y*", &one, &other)) return NULL;
    Py_ssize_t both = in_both(one.buf, numbers_in(&one), other.buf, numbers_in(&other));
    PyBuffer_Release(&one);
    PyBuffer_Release(&other);
    return PyLong_FromSsize_t(both);
}

static PyObject *likeness(PyObject *module, PyObject *args) {
    (void)module;
    Py_buffer words[2], facts[2];
    if (!PyArg_ParseTuple(args, "y*y*y*y*", &words[0], &facts[0], &words[1], &facts[1])) return NULL;
    struct article both[2] = {{0}, {0}};
    PyObject *made = NULL;
    for (int i = 0; i < 2; i++) {
        both[i].words = words[i].buf;
        both[i].facts = facts[i].buf;
        both[i].count = numbers_in(&words[i]);
    }
    if (facts[0].len == both[0].count && facts[1].len == both[1].count)
        made = likeness_of(&both[0], &both[1]);
    else
        PyErr_SetString(PyExc_ValueError, "of each word it must be said whether it is a fact");
    for (int i = 0; i < 2; i++) {
        PyBuffer_Release(&words[i]);
        PyBuffer_Release(&facts[i]);
    }
    return made;
}

static PyMethodDef functions[] = {
    {"forms", forms, METH_VARARGS, "What index.terms.analysis.forms_plainly does."},
    {"lay_out", lay_out, METH_VARARGS, "What corpus.quotations.laying.lay_out_plainly does."},
    {"places", places, METH_VARARGS,
     "places(table, text, several): what the table has for each piece of a text, four bytes each; None where that is\n"
     "`several` for one of them. index.terms.pieces says what pieces are."},
    {"sums", sums, METH_O, "What corpus.stories.story.sums_plainly does."},
    {"printed", printed, METH_O, "What corpus.stories.sameness.printed_plainly does."},
    {"marks", marks, METH_O, "What corpus.quotations.marks.marks_plainly does."},
    {"inner_capitals", inner_capitals, METH_O, "What corpus.quotations.capitals.inner_capitals_plainly does."},
    {"is_headline", is_headline, METH_VARARGS, "What corpus.quotations.capitals.is_headline_plainly does."},
    {"in_common", in_common, METH_VARARGS, "What corpus.stories.story.in_common_plainly does."},
    {"likeness", likeness, METH_VARARGS, "What corpus.stories.sameness.likeness_plainly does."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_words", "Loops over the words of texts.", -1, functions, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__words(void) {
    make_crcs();
    return PyModule_Create(&definition);
}
