/* The search of index/scoring.py in C: MaxScore over windows of paragraphs, without the GIL.
 *
 * Terms go by falling upper bound. A paragraph that is in none of the first few lists cannot reach the score
 * to beat once the bounds of the others add up to less; so only those lists are read through, into a small
 * window of sums, and the others are looked into for the paragraphs that can still get in. The sums of a window
 * only choose: whoever seems to get in is scored again in the order of the question's terms, so that every
 * score and every tie is what plain adding up gives. SLACK makes up for the rounding of sums in another order.
 *
 * Whatever the arrays hold, nothing outside of them is touched: each ordinal and each pair is looked at
 * before it is followed. Nothing here knows of files, idfs or text.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if FLT_EVAL_METHOD != 0
#error "sums must be rounded to double at each step"
#endif


#define WINDOW 32768u      /* paragraphs of one window: their sums stay in the second cache */
#define FIRST_WINDOW 4096u /* the first is small: what it finds spares work in the others */
#define SEEDED 128         /* up to which limit a first score to beat is looked for */
#define SAMPLED 2048       /* in how many postings of a list */
#define STRIDE 8           /* a list this much longer than what is looked for is not read through */
#define AHEAD 8            /* so many look-ups on, what they need is fetched into the cache */
#define POOLED 4           /* how many windows wait for the next search */
#define SLACK(terms) (1.0 - 1e-15 * ((double)(terms) + 8.0))

#ifdef __GNUC__
#define FETCH(address) __builtin_prefetch(address)
#else
#define FETCH(address) ((void)(address))
#endif

typedef struct {
    Py_buffer held[3]; /* ordinals, pairs, table */
    const uint32_t *ordinals;
    const uint16_t *narrow;
    const uint32_t *wide; /* the pairs: one of the two is NULL */
    const double *table;
    size_t count, kinds;
    double idf, bound, rest; /* rest: the bounds of all terms after this one, by falling bound */
    double density;          /* postings a paragraph */
    size_t at, end;          /* its first posting of this window; the first after it, or a guess */
} Term;

typedef struct {
    Py_buffer held[2]; /* alive, numbers */
    const uint8_t *alive;
    const int64_t *numbers;
    size_t paragraphs;
    Term *terms;   /* in the order of the question */
    Term **falling; /* by falling upper bound */
    size_t term_count;
} Segment;

typedef struct {
    double score;
    int64_t number;
} Place;

typedef struct {
    Place *places; /* a heap, the worst at its root */
    size_t count, limit, room;
    double to_beat; /* below this nothing gets in; rounding allowed for */
    double slack;
} Best;

typedef struct {
    double sums[WINDOW]; /* all zero between searches */
    uint32_t seen[WINDOW + 1];
} Scratch;

enum outcome { WHOLE, DAMAGED, NO_MEMORY };

static Scratch *pool[POOLED]; /* touched with the GIL held only */
static int pooled = 0;

static inline int worse(Place one, Place other) {
    return one.score < other.score || (one.score == other.score && one.number > other.number);
}

static void sink(Place *places, size_t count, size_t at) {
    Place moved = places[at];
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= count) break;
        if (child + 1 < count && worse(places[child + 1], places[child])) child++;
        if (!worse(places[child], moved)) break;
        places[at] = places[child];
        at = child;
    }
    places[at] = moved;
}

static enum outcome offer(Best *best, double score, int64_t number) {
    Place offered = {score, number};
    if (best->count == best->limit) {
        if (!worse(best->places[0], offered)) return WHOLE;
        best->places[0] = offered;
        sink(best->places, best->count, 0);
    } else {
        if (best->count == best->room) {
            size_t room = best->room * 2 < best->limit ? best->room * 2 : best->limit;
            Place *grown = realloc(best->places, room * sizeof *grown);
            if (grown == NULL) return NO_MEMORY;
            best->places = grown;
            best->room = room;
        }
        size_t at = best->count++;
        for (; at > 0 && worse(offered, best->places[(at - 1) / 2]); at = (at - 1) / 2)
            best->places[at] = best->places[(at - 1) / 2];
        best->places[at] = offered;
    }
    if (best->count == best->limit) {
        double to_beat = best->places[0].score * best->slack;
        if (to_beat > best->to_beat) best->to_beat = to_beat;
    }
    return WHOLE;
}

/* The first of list[low..end) that is not below `wanted`, by halving without branches. */
static inline size_t halve(const uint32_t *list, size_t low, size_t end, uint32_t wanted) {
    size_t count = end - low;
    while (count > 0) {
        size_t half = (count + 1) / 2;
        low += list[low + half - 1] < wanted ? half : 0;
        count -= half;
    }
    return low;
}

/* The same for a `wanted` that is probably near `guess`: steps that double lead to it. A miss of the cache costs
 * more than all arithmetic here, and plain halving of a long list misses at every step. */
static inline size_t near(const uint32_t *list, size_t low, size_t end, uint32_t wanted, size_t guess) {
    size_t step = 8;
    if (guess > end) guess = end;
    if (guess < low) guess = low;
    if (guess < end && list[guess] < wanted) {
        low = guess + 1;
        while (step < end - low && list[low + step - 1] < wanted) {
            low += step;
            step *= 2;
        }
        if (step < end - low) end = low + step;
    } else {
        end = guess;
        while (step < end - low && list[end - step] >= wanted) {
            end -= step;
            step *= 2;
        }
        if (step < end - low) low = end - step;
    }
    return halve(list, low, end, wanted);
}

static inline size_t pair_of(const Term *term, size_t posting) {
    return term->narrow != NULL ? term->narrow[posting] : term->wide[posting];
}

/* The score of one posting into `score`; 0 where its pair is out of range. */
static inline int weigh(const Term *term, size_t posting, double *score) {
    size_t pair = pair_of(term, posting);
    if (pair >= term->kinds) return 0;
    *score = term->idf * term->table[pair];
    return 1;
}

/* Where a paragraph probably is among a term's postings, `ahead` paragraphs on from the posting `from`. */
static inline size_t guess_of(const Term *term, size_t from, uint32_t ahead) {
    size_t guess = from + (size_t)(ahead * term->density);
    return guess < term->count ? guess : term->count;
}

/* Score a paragraph of the window at `low` as plain adding up does, and let it take its place. */
static enum outcome settle(const Segment *segment, Best *best, uint32_t low, uint32_t ordinal) {
    double total = 0.0, score;
    for (size_t i = 0; i < segment->term_count; i++) {
        const Term *term = &segment->terms[i];
        FETCH(term->ordinals + guess_of(term, term->at, ordinal - low));
    }
    for (size_t i = 0; i < segment->term_count; i++) {
        const Term *term = &segment->terms[i];
        size_t guess = guess_of(term, term->at, ordinal - low);
        size_t at = near(term->ordinals, term->at, term->count, ordinal, guess);
        if (at == term->count || term->ordinals[at] != ordinal) continue;
        if (!weigh(term, at, &score)) return DAMAGED;
        total += score;
    }
    return offer(best, total, segment->numbers[ordinal]);
}

/* Add one list's postings of the window to the sums. Paragraphs that are new are noted where they can still get in
 * (and live), else left out; with `least` infinite nothing new comes in. No branch here depends on a score: such
 * branches cannot be foretold and would cost more than the sums. */
static inline enum outcome add_up(
    const Segment *segment, Term *term, Scratch *scratch, uint32_t low, uint32_t width, double least,
    size_t *seen, int narrow, int filtered
) {
    const uint8_t *alive = segment->alive;
    const uint32_t *ordinals = term->ordinals;
    const double *table = term->table;
    double *sums = scratch->sums, idf = term->idf;
    size_t kinds = term->kinds, count = *seen, i = term->at;
    for (; i < term->count; i++) {
        uint32_t place = ordinals[i] - low;
        size_t pair = narrow ? term->narrow[i] : term->wide[i];
        if (place >= width) break;
        if (pair >= kinds || count > WINDOW) return DAMAGED;
        double score = idf * table[pair], before = sums[place];
        uint64_t old, added;
        memcpy(&old, &before, 8);
        memcpy(&added, &score, 8);
        unsigned fresh = old == 0, enters = fresh & (score >= least);
        if (filtered) enters &= alive[low + place] != 0;
        scratch->seen[count] = place;
        count += enters;
        added &= (uint64_t)(enters | !fresh) * UINT64_MAX;
        memcpy(&score, &added, 8);
        sums[place] = before + score;
    }
    if (i < term->count && (ordinals[i] < low || ordinals[i] >= segment->paragraphs)) return DAMAGED;
    term->end = i;
    *seen = count;
    return WHOLE;
}

static enum outcome read_through(
    const Segment *segment, Term *term, Scratch *scratch, uint32_t low, uint32_t width, double least, size_t *seen
) {
    int filtered = segment->alive != NULL && least != INFINITY;
    if (term->narrow != NULL)
        return filtered ? add_up(segment, term, scratch, low, width, least, seen, 1, 1)
                        : add_up(segment, term, scratch, low, width, least, seen, 1, 0);
    return filtered ? add_up(segment, term, scratch, low, width, least, seen, 0, 1)
                    : add_up(segment, term, scratch, low, width, least, seen, 0, 0);
}

/* Look one list up for the paragraphs seen, which rise in a few runs. */
static enum outcome look_into(const Term *term, Scratch *scratch, uint32_t low, size_t seen) {
    size_t at = term->at;
    uint32_t before = 0;
    for (size_t i = 0; i < seen; i++) {
        uint32_t place = scratch->seen[i];
        double score;
        if (i + AHEAD < seen)
            FETCH(term->ordinals + guess_of(term, term->at, scratch->seen[i + AHEAD]));
        if (place < before) {
            at = term->at;
            before = 0;
        }
        at = near(term->ordinals, at, term->count, low + place, guess_of(term, at, place - before));
        before = place;
        if (at < term->count && term->ordinals[at] == low + place) {
            if (!weigh(term, at, &score)) return DAMAGED;
            scratch->sums[place] += score;
        }
    }
    return WHOLE;
}

/* Take the other lists into account for the paragraphs seen, term by term, dropping who falls behind. */
static enum outcome finish(
    const Segment *segment, Best *best, Scratch *scratch, uint32_t low, uint32_t width, size_t seen, size_t leading
) {
    double *sums = scratch->sums;
    uint32_t *places = scratch->seen;
    enum outcome outcome = WHOLE;
    for (size_t t = leading;; t++) {
        double least = best->to_beat - segment->falling[t - 1]->rest;
        size_t kept = 0;
        for (size_t i = 0; i < seen; i++) {
            uint32_t place = places[i];
            double sum = sums[place];
            places[kept] = place;
            kept += sum >= least;
            sums[place] = sum >= least ? sum : 0.0;
        }
        seen = kept;
        if (t == segment->term_count || seen == 0) break;
        Term *term = segment->falling[t];
        outcome = width * term->density > STRIDE * (double)seen
                      ? look_into(term, scratch, low, seen)
                      : read_through(segment, term, scratch, low, width, INFINITY, &seen);
        if (outcome != WHOLE) return outcome;
    }
    for (size_t i = 0; i < seen; i++) {
        double sum = sums[places[i]];
        sums[places[i]] = 0.0;
        if (sum < best->to_beat) continue;
        outcome = settle(segment, best, low, low + places[i]);
        if (outcome != WHOLE) return outcome;
    }
    return WHOLE;
}

/* A first score to beat: the exact scores of some paragraphs that look promising, each taken once. They come from
 * the rarest terms and are chosen by their score for one of them and for the next. */
static enum outcome seed(const Segment *segment, Best *best) {
    Place chosen_places[SEEDED], exact_places[SEEDED];
    Best chosen = {chosen_places, 0, best->limit, SEEDED, 0.0, 1.0};
    Best exact = {exact_places, 0, best->limit, SEEDED, 0.0, best->slack};
    if (best->limit > SEEDED || segment->term_count < 2) return WHOLE;
    for (size_t t = 0; t < segment->term_count && chosen.count < chosen.limit; t++) {
        const Term *term = segment->falling[t];
        const Term *next = t + 1 < segment->term_count ? segment->falling[t + 1] : NULL;
        size_t count = term->count < SAMPLED ? term->count : SAMPLED, at = 0;
        for (size_t i = 0; i < count; i++) {
            uint32_t ordinal = term->ordinals[i];
            double score, more;
            if (ordinal >= segment->paragraphs || !weigh(term, i, &score)) return DAMAGED;
            if (segment->alive != NULL && !segment->alive[ordinal]) continue;
            if (next != NULL) {
                at = near(next->ordinals, at, next->count, ordinal, (size_t)(ordinal * next->density));
                if (at < next->count && next->ordinals[at] == ordinal) {
                    if (!weigh(next, at, &more)) return DAMAGED;
                    score += more;
                }
            }
            if (score <= chosen.to_beat) continue;
            size_t same = 0;
            while (same < chosen.count && chosen.places[same].number != (int64_t)ordinal) same++;
            if (same == chosen.count) offer(&chosen, score, ordinal);
        }
    }
    for (size_t i = 0; i < chosen.count; i++) {
        enum outcome outcome = settle(segment, &exact, 0, (uint32_t)chosen.places[i].number);
        if (outcome != WHOLE) return outcome;
    }
    best->to_beat = exact.to_beat;
    return WHOLE;
}

/* How many terms, by falling bound, a paragraph must hold one of to get in. */
static size_t leading_of(const Segment *segment, const Best *best, double all) {
    size_t leading = 0;
    double rest = all;
    while (leading < segment->term_count && rest >= best->to_beat) rest = segment->falling[leading++]->rest;
    return leading;
}

static enum outcome search_segment(const Segment *segment, Best *best, Scratch *scratch) {
    double all = segment->term_count ? segment->falling[0]->bound + segment->falling[0]->rest : 0.0;
    uint32_t width = FIRST_WINDOW;
    for (size_t low = 0; low < segment->paragraphs; low += width, width = width < WINDOW ? 2 * width : WINDOW) {
        if (width > segment->paragraphs - low) width = (uint32_t)(segment->paragraphs - low);
        size_t leading = leading_of(segment, best, all), seen = 0;
        if (leading == 0) return WHOLE;
        for (size_t i = 0; i < segment->term_count; i++) {
            Term *term = &segment->terms[i];
            term->at = near(term->ordinals, term->at, term->count, (uint32_t)low, term->end);
            term->end = term->at + (size_t)(width * term->density);
        }
        for (size_t i = 0; i < leading; i++) {
            Term *term = segment->falling[i];
            double least = best->to_beat - term->rest;
            enum outcome outcome = read_through(segment, term, scratch, (uint32_t)low, width, least, &seen);
            if (outcome != WHOLE) return outcome;
        }
        enum outcome outcome = finish(segment, best, scratch, (uint32_t)low, width, seen, leading);
        if (outcome != WHOLE) return outcome;
    }
    return WHOLE;
}

static int falls(const void *one, const void *other) {
    double a = (*(Term *const *)one)->bound, b = (*(Term *const *)other)->bound;
    return (a < b) - (a > b);
}

static int later_first(const void *one, const void *other) {
    const Place *a = one, *b = other;
    return worse(*a, *b) ? 1 : worse(*b, *a) ? -1 : 0;
}

static enum outcome search(Segment *segments, size_t count, Best *best, Scratch *scratch) {
    for (size_t i = 0; i < count; i++) {
        Segment *segment = &segments[i];
        double rest = 0.0;
        qsort(segment->falling, segment->term_count, sizeof(Term *), falls);
        for (size_t t = segment->term_count; t-- > 0;) {
            segment->falling[t]->rest = rest;
            rest += segment->falling[t]->bound;
        }
    }
    for (size_t i = 0; i < count; i++) {
        best->slack = SLACK(segments[i].term_count);
        enum outcome outcome = i == 0 ? seed(&segments[i], best) : WHOLE;
        if (outcome == WHOLE) outcome = search_segment(&segments[i], best, scratch);
        if (outcome != WHOLE) return outcome;
    }
    qsort(best->places, best->count, sizeof(Place), later_first);
    return WHOLE;
}

/* ---- Python's side: buffers in, bytes out ---- */

static int hold(PyObject *array, Py_buffer *held, Py_ssize_t size, Py_ssize_t other_size, const char *name) {
    if (PyObject_GetBuffer(array, held, PyBUF_ND) < 0) return -1;
    if (held->ndim != 1 || (held->itemsize != size && held->itemsize != other_size) ||
        (uintptr_t)held->buf % (uintptr_t)held->itemsize != 0) {
        PyErr_Format(PyExc_ValueError, "%s must be one aligned row of numbers of the agreed size", name);
        return -1;
    }
    return 0;
}

static int out_of_range(const char *what) {
    PyErr_Format(PyExc_IndexError, "%s out of range", what);
    return -1;
}

static int read_term(PyObject *row, Term *term, size_t paragraphs) {
    PyObject *ordinals, *pairs, *table;
    double most;
    if (!PyArg_ParseTuple(row, "OOOdd", &ordinals, &pairs, &table, &term->idf, &most)) return -1;
    if (hold(ordinals, &term->held[0], 4, 4, "ordinals") < 0 || hold(pairs, &term->held[1], 2, 4, "pairs") < 0 ||
        hold(table, &term->held[2], 8, 8, "table") < 0)
        return -1;
    term->ordinals = term->held[0].buf;
    term->narrow = term->held[1].itemsize == 2 ? term->held[1].buf : NULL;
    term->wide = term->held[1].itemsize == 4 ? term->held[1].buf : NULL;
    term->table = term->held[2].buf;
    term->count = (size_t)term->held[0].len / 4;
    term->kinds = (size_t)term->held[2].len / 8;
    term->bound = term->idf * most;
    if ((size_t)(term->held[1].len / term->held[1].itemsize) != term->count) return out_of_range("pairs");
    term->density = paragraphs ? (double)term->count / (double)paragraphs : 0.0;
    if (term->count && term->ordinals[term->count - 1] >= paragraphs) return out_of_range("ordinals");
    return 0;
}

static int read_segment(PyObject *row, Segment *segment) {
    PyObject *terms, *alive, *numbers;
    Py_ssize_t paragraphs;
    if (!PyArg_ParseTuple(row, "O!nOO", &PyTuple_Type, &terms, &paragraphs, &alive, &numbers)) return -1;
    if (hold(numbers, &segment->held[1], 8, 8, "numbers") < 0) return -1;
    if (alive != Py_None && hold(alive, &segment->held[0], 1, 1, "alive") < 0) return -1;
    if (paragraphs < 0 || (uint64_t)paragraphs > UINT32_MAX || segment->held[1].len / 8 < paragraphs)
        return out_of_range("paragraphs");
    if (alive != Py_None && segment->held[0].len < paragraphs) return out_of_range("alive");
    segment->alive = segment->held[0].buf;
    segment->numbers = segment->held[1].buf;
    segment->paragraphs = (size_t)paragraphs;
    Py_ssize_t count = PyTuple_Size(terms);
    segment->terms = calloc((size_t)count + 1, sizeof *segment->terms);
    segment->falling = calloc((size_t)count + 1, sizeof *segment->falling);
    if (segment->terms == NULL || segment->falling == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        segment->falling[i] = &segment->terms[i];
        segment->term_count++;
        if (read_term(PyTuple_GetItem(terms, i), &segment->terms[i], segment->paragraphs) < 0) return -1;
    }
    return 0;
}

static void let_go(Segment *segments, Py_ssize_t count) {
    for (Py_ssize_t i = 0; i < count; i++) {
        Segment *segment = &segments[i];
        for (size_t t = 0; t < segment->term_count; t++)
            for (int b = 0; b < 3; b++) PyBuffer_Release(&segment->terms[t].held[b]);
        for (int b = 0; b < 2; b++) PyBuffer_Release(&segment->held[b]);
        free(segment->terms);
        free(segment->falling);
    }
    free(segments);
}

static PyObject *answer_of(const Best *best) {
    Py_ssize_t size = (Py_ssize_t)(best->count * 8);
    PyObject *numbers = PyByteArray_FromStringAndSize(NULL, size);
    PyObject *scores = PyByteArray_FromStringAndSize(NULL, size);
    if (numbers == NULL || scores == NULL) {
        Py_XDECREF(numbers);
        Py_XDECREF(scores);
        return NULL;
    }
    char *number = PyByteArray_AsString(numbers), *score = PyByteArray_AsString(scores);
    for (size_t i = 0; i < best->count; i++) {
        memcpy(number + 8 * i, &best->places[i].number, 8);
        memcpy(score + 8 * i, &best->places[i].score, 8);
    }
    return Py_BuildValue("(NN)", numbers, scores);
}

static PyObject *top(PyObject *module, PyObject *arguments) {
    PyObject *rows, *answer = NULL;
    Py_ssize_t limit, read = 0;
    (void)module;
    if (!PyArg_ParseTuple(arguments, "O!n", &PyTuple_Type, &rows, &limit)) return NULL;
    Py_ssize_t count = PyTuple_Size(rows);
    Segment *segments = calloc((size_t)count + 1, sizeof *segments);
    if (segments == NULL) return PyErr_NoMemory();
    while (read < count) {
        int failed = read_segment(PyTuple_GetItem(rows, read), &segments[read]) < 0;
        read++;
        if (failed) {
            let_go(segments, read);
            return NULL;
        }
    }
    Best best = {NULL, 0, limit > 0 ? (size_t)limit : 0, 0, 0.0, 1.0};
    best.room = best.limit < 256 ? best.limit : 256;
    best.places = malloc((best.room + 1) * sizeof *best.places);
    Scratch *scratch = pooled ? pool[--pooled] : calloc(1, sizeof *scratch);
    enum outcome outcome = NO_MEMORY;
    if (scratch != NULL && best.places != NULL) {
        Py_BEGIN_ALLOW_THREADS
        outcome = best.limit ? search(segments, (size_t)count, &best, scratch) : WHOLE;
        Py_END_ALLOW_THREADS
    }
    if (outcome == WHOLE && pooled < POOLED) pool[pooled++] = scratch;
    else free(scratch);
    if (outcome == WHOLE) answer = answer_of(&best);
    else if (outcome == DAMAGED) out_of_range("postings");
    else PyErr_NoMemory();
    free(best.places);
    let_go(segments, count);
    return answer;
}

static PyMethodDef methods[] = {
    {"top", top, METH_VARARGS,
     "top(segments, limit): the numbers (int64) and scores (float64) of the best paragraphs, as bytes.\n\n"
     "segments: tuples (terms, paragraphs, alive or None, numbers); terms: tuples (ordinals, pairs, table,\n"
     "idf, most). Raises IndexError where an array points outside another, ValueError for other types."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "_kernel", "The search in C.", -1, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__kernel(void) { return PyModule_Create(&definition); }
