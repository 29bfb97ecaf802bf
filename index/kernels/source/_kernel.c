/* The search in C, Python's side: buffers in, a list out, and no GIL held while it searches.
 *
 * best.h keeps the best, collection.h finds terms, lanes.h paragraphs in their lists, seed.h a first score to beat;
 * search.h searches. Nothing here knows of files or text. */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>

#include <float.h>

#include "search.h"

#if FLT_EVAL_METHOD != 0
#error "sums must be rounded to double at each step"
#endif

#define POOLED 4   /* how many windows wait for the next search */
#define COLUMNS 10 /* buffers of a segment: index.store.columns.DTYPES, and who is alive */

typedef struct {
    Collection collection;
    Py_buffer (*held)[COLUMNS]; /* of each segment */
    size_t *largest_first;
} Held;

static const char *const NAME = "clippings collection";
static Scratch *pool[POOLED]; /* touched with the GIL held only */
static int pooled = 0;

static int out_of_range(const char *what) {
    PyErr_Format(PyExc_IndexError, "%s out of range", what);
    return -1;
}

/* Hold a buffer of numbers of `size` bytes each, and say how many there are; -1 with an exception set. */
static Py_ssize_t hold(PyObject *from, Py_buffer *held, size_t size) {
    if (PyObject_GetBuffer(from, held, PyBUF_SIMPLE) < 0) return -1;
    if ((size_t)held->len % size != 0 || (held->len && (uintptr_t)held->buf % size != 0)) {
        PyErr_SetString(PyExc_ValueError, "an array must be one aligned row of numbers of the agreed size");
        return -1;
    }
    return held->len / (Py_ssize_t)size;
}

static int read_segment(PyObject *row, Segment *segment, Py_buffer *held) {
    static const size_t sizes[COLUMNS] = {1, 8, 8, 8, 4, 4, 4, 4, 8, 1};
    size_t counts[COLUMNS] = {0};
    if (!PyTuple_Check(row) || PyTuple_Size(row) != COLUMNS) {
        PyErr_SetString(PyExc_ValueError, "a segment must be a tuple of its arrays");
        return -1;
    }
    for (int i = 0; i < COLUMNS; i++) {
        PyObject *from = PyTuple_GetItem(row, i);
        if (i == COLUMNS - 1 && from == Py_None) continue;
        Py_ssize_t count = hold(from, &held[i], sizes[i]);
        if (count < 0) return -1;
        counts[i] = (size_t)count;
    }
    *segment = (Segment){
        .text = held[0].buf, .text_offsets = held[1].buf, .heads = held[2].buf, .list_offsets = held[3].buf,
        .most = held[4].buf, .ordinals = held[5].buf, .frequencies = held[6].buf, .lengths = held[7].buf,
        .numbers = held[8].buf, .alive = held[9].buf, .living = NULL, .text_size = counts[0],
        .terms = counts[2], .postings = counts[5], .repeated = counts[6], .paragraphs = counts[8],
    };
    if (counts[1] != counts[2] + 1 || counts[3] != 2 * counts[2] + 1 || counts[4] != counts[2])
        return out_of_range("terms");
    if (counts[6] > counts[5]) return out_of_range("frequencies");
    if (counts[7] != counts[8] || counts[8] >= UINT32_MAX) return out_of_range("paragraphs");
    if (segment->alive == NULL) return 0;
    if (counts[9] < counts[8]) return out_of_range("alive");
    segment->living = malloc((counts[2] + 1) * sizeof *segment->living);
    if (segment->living == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    memset(segment->living, 0xFF, (counts[2] + 1) * sizeof *segment->living);
    return 0;
}

static void let_go(Held *held) {
    for (size_t i = 0; i < held->collection.count; i++) {
        for (int b = 0; b < COLUMNS; b++) PyBuffer_Release(&held->held[i][b]);
        free(held->collection.segments[i].living);
    }
    free(held->collection.segments);
    free(held->held);
    free(held->largest_first);
    free(held);
}

static void forget(PyObject *capsule) { let_go(PyCapsule_GetPointer(capsule, NAME)); }

static PyObject *collection(PyObject *module, PyObject *arguments) {
    PyObject *rows;
    Py_ssize_t paragraphs;
    double mean;
    (void)module;
    if (!PyArg_ParseTuple(arguments, "O!nd", &PyTuple_Type, &rows, &paragraphs, &mean)) return NULL;
    if (paragraphs < 0 || !(mean > 0.0)) {
        out_of_range("counts");
        return NULL;
    }
    size_t count = (size_t)PyTuple_Size(rows);
    Held *held = calloc(1, sizeof *held);
    if (held == NULL) return PyErr_NoMemory();
    held->collection = (Collection){calloc(count + 1, sizeof(Segment)), 0, (size_t)paragraphs, mean};
    held->held = calloc(count + 1, sizeof *held->held);
    held->largest_first = calloc(count + 1, sizeof *held->largest_first);
    if (held->collection.segments == NULL || held->held == NULL || held->largest_first == NULL) {
        let_go(held);
        return PyErr_NoMemory();
    }
    for (size_t i = 0; i < count; i++) {
        Segment *segments = held->collection.segments;
        held->collection.count++;
        if (read_segment(PyTuple_GetItem(rows, (Py_ssize_t)i), &segments[i], held->held[i]) < 0) {
            let_go(held);
            return NULL;
        }
        size_t at = i;
        for (; at > 0 && segments[held->largest_first[at - 1]].paragraphs < segments[i].paragraphs; at--)
            held->largest_first[at] = held->largest_first[at - 1];
        held->largest_first[at] = i;
    }
    PyObject *capsule = PyCapsule_New(held, NAME, forget);
    if (capsule == NULL) let_go(held);
    return capsule;
}

/* The lists of a term in every segment, into lanes (unless NULL), and how many living paragraphs hold it; -1 with
 * an exception set. */
static Py_ssize_t find_term(Held *held, PyObject *term, Asked *asked, size_t place_in_question) {
    char *bytes;
    Py_ssize_t size;
    size_t holding = 0;
    if (PyBytes_AsStringAndSize(term, &bytes, &size) < 0) return -1;
    for (size_t i = 0; i < held->collection.count; i++) {
        Segment *segment = &held->collection.segments[held->largest_first[i]];
        size_t place = place_of(segment, (const uint8_t *)bytes, (size_t)size);
        List once, often;
        if (place == segment->terms) continue;
        if (!lists_of(segment, place, &once, &often) || !holding_of(segment, place, &once, &often, &holding))
            return out_of_range("postings");
        if (asked == NULL) continue;
        Lane *lanes = &asked[i].lanes[2 * place_in_question];
        lanes[0] = (Lane){.list = once, .term = place_in_question, .most = 1};
        lanes[1] = (Lane){.list = often, .term = place_in_question, .most = segment->most[place]};
    }
    return (Py_ssize_t)holding;
}

static PyObject *holding(PyObject *module, PyObject *arguments) {
    PyObject *capsule, *term;
    (void)module;
    if (!PyArg_ParseTuple(arguments, "OO", &capsule, &term)) return NULL;
    Held *held = PyCapsule_GetPointer(capsule, NAME);
    if (held == NULL) return NULL;
    Py_ssize_t count = find_term(held, term, NULL, 0);
    return count < 0 ? NULL : PyLong_FromSsize_t(count);
}

/* Room for what is asked of each segment; NULL without memory. */
static Asked *room_for(const Held *held, size_t terms) {
    size_t count = held->collection.count;
    Asked *asked = calloc(count + 1, sizeof *asked);
    Lane *lanes = calloc(count * terms * 2 + 1, sizeof *lanes);
    Lane **rows = calloc(count * terms * 3 + 1, sizeof *rows);
    double *open = calloc(count * terms + 1, sizeof *open);
    if (asked == NULL || lanes == NULL || rows == NULL || open == NULL) {
        free(asked);
        free(lanes);
        free(rows);
        free(open);
        return NULL;
    }
    asked[0].lanes = lanes; /* so that all of it can be freed, also where there is no segment */
    asked[0].falling = rows;
    asked[0].open = open;
    for (size_t i = 0; i < count; i++) {
        const Segment *segment = &held->collection.segments[held->largest_first[i]];
        asked[i] = (Asked){
            .segment = segment, .alive = segment->alive, .mean = held->collection.mean,
            .lanes = lanes + 2 * terms * i, .falling = rows + 3 * terms * i,
            .rarest = rows + 3 * terms * i + 2 * terms, .open = open + terms * i, .terms = terms,
        };
    }
    return asked;
}

static void free_room(Asked *asked) {
    if (asked == NULL) return;
    free(asked[0].lanes);
    free(asked[0].falling);
    free(asked[0].open);
    free(asked);
}

/* Fill in the terms, their idfs multiplied by factors (a tuple, or None): 0, or -1 with an exception set. A term that
 * nobody living holds scores nothing. */
static int ask(Held *held, PyObject *terms, PyObject *factors, Asked *asked) {
    if (factors != Py_None && (!PyTuple_Check(factors) || PyTuple_Size(factors) != PyTuple_Size(terms))) {
        PyErr_SetString(PyExc_ValueError, "there must be one factor a term");
        return -1;
    }
    for (Py_ssize_t t = 0; t < PyTuple_Size(terms); t++) {
        double factor = factors == Py_None ? 1.0 : PyFloat_AsDouble(PyTuple_GetItem(factors, t));
        if (PyErr_Occurred()) return -1;
        Py_ssize_t count = find_term(held, PyTuple_GetItem(terms, t), asked, (size_t)t);
        if (count < 0) return -1;
        for (size_t i = 0; i < held->collection.count; i++)
            for (int l = 0; l < 2; l++) {
                Lane *lane = &asked[i].lanes[2 * t + l];
                lane->idf = idf_of(held->collection.paragraphs, (size_t)count) * factor;
                if (count == 0) lane->list.count = 0;
            }
    }
    return 0;
}

/* Narrow each segment by its mask: 0, or -1 with an exception set. */
static int narrow(const Held *held, PyObject *masks, Asked *asked, Py_buffer *narrowing) {
    if (masks == Py_None) return 0;
    if (!PyTuple_Check(masks) || (size_t)PyTuple_Size(masks) != held->collection.count) {
        PyErr_SetString(PyExc_ValueError, "there must be one mask a segment");
        return -1;
    }
    for (size_t i = 0; i < held->collection.count; i++) {
        PyObject *mask = PyTuple_GetItem(masks, (Py_ssize_t)held->largest_first[i]);
        if (mask == Py_None) continue;
        Py_ssize_t count = hold(mask, &narrowing[i], 1);
        if (count < 0) return -1;
        if (count == 0) { /* nobody */
            for (size_t l = 0; l < 2 * asked[i].terms; l++) asked[i].lanes[l].list.count = 0;
            continue;
        }
        if ((size_t)count < asked[i].segment->paragraphs) return out_of_range("alive");
        asked[i].alive = narrowing[i].buf;
    }
    return 0;
}

static PyObject *list_of(const Best *best) {
    PyObject *found = PyList_New((Py_ssize_t)best->count);
    for (size_t i = 0; found != NULL && i < best->count; i++) {
        PyObject *one = Py_BuildValue("(LdK)", (long long)best->places[i].number, best->places[i].score,
                                      (unsigned long long)best->places[i].held);
        if (one == NULL) Py_CLEAR(found);
        else PyList_SetItem(found, (Py_ssize_t)i, one);
    }
    return found;
}

/* Search what is asked; NULL with an exception set. */
static PyObject *best_for(Asked *asked, size_t count, size_t limit) {
    size_t paragraphs = 0;
    for (size_t i = 0; i < count; i++) paragraphs += asked[i].segment->paragraphs;
    Best best = best_of(limit < paragraphs ? limit : paragraphs, 1.0);
    Scratch *scratch = pooled ? pool[--pooled] : calloc(1, sizeof *scratch);
    enum outcome outcome = NO_MEMORY;
    PyObject *found = NULL;
    if (scratch != NULL && best.places != NULL) {
        Py_BEGIN_ALLOW_THREADS
        outcome = best.limit ? search(asked, count, &best, scratch) : WHOLE;
        Py_END_ALLOW_THREADS
    }
    if (outcome == WHOLE && pooled < POOLED) pool[pooled++] = scratch;
    else free(scratch);
    if (outcome == WHOLE) found = list_of(&best);
    else if (outcome == DAMAGED) out_of_range("postings");
    else PyErr_NoMemory();
    free(best.places);
    return found;
}

static PyObject *top(PyObject *module, PyObject *arguments) {
    PyObject *capsule, *terms, *masks, *factors, *found = NULL;
    Py_ssize_t limit;
    (void)module;
    if (!PyArg_ParseTuple(arguments, "OO!nOO", &capsule, &PyTuple_Type, &terms, &limit, &masks, &factors))
        return NULL;
    Held *held = PyCapsule_GetPointer(capsule, NAME);
    if (held == NULL) return NULL;
    size_t count = held->collection.count;
    Asked *asked = room_for(held, (size_t)PyTuple_Size(terms));
    Py_buffer *narrowing = calloc(count + 1, sizeof *narrowing);
    if (asked == NULL || narrowing == NULL) PyErr_NoMemory();
    else if (ask(held, terms, factors, asked) == 0 && narrow(held, masks, asked, narrowing) == 0)
        found = best_for(asked, count, limit > 0 ? (size_t)limit : 0);
    for (size_t i = 0; narrowing != NULL && i < count; i++) PyBuffer_Release(&narrowing[i]);
    free(narrowing);
    free_room(asked);
    return found;
}

static PyMethodDef methods[] = {
    {"collection", collection, METH_VARARGS,
     "collection(segments, paragraphs, mean): segments to be searched, held until it is let go of.\n\n"
     "segments: tuples of the arrays of index.store.columns.DTYPES as bytes, and one byte a paragraph, 0 for a\n"
     "dead one, or None. Raises IndexError where sizes disagree, ValueError for other types."},
    {"holding", holding, METH_VARARGS, "holding(collection, term): how many living paragraphs hold it."},
    {"top", top, METH_VARARGS,
     "top(collection, terms, limit, masks, factors): numbers and scores of the best paragraphs, and a bit for\n"
     "each of the first 64 terms that one holds. Raises IndexError where an array points outside another."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_kernel", "The search in C.", -1, methods, NULL, NULL, NULL, NULL,
};

/* NOTED says how many terms are noted, so that whoever loads a module built of an older source finds out. */
PyMODINIT_FUNC PyInit__kernel(void) {
    PyObject *module = PyModule_Create(&definition);
    if (module != NULL && PyModule_AddIntConstant(module, "NOTED", NOTED) < 0) Py_CLEAR(module);
    return module;
}
