/* How far two articles agree: shingles that both have, and what tells whether they print one story. */
#ifndef CLIPPINGS_LIKENESS_H
#define CLIPPINGS_LIKENESS_H

#include <stdint.h>
#include <stdlib.h>

enum { RUN = 4, LEAD = 60, FEWEST_FACTS = 4 };

/* How many numbers stand in both of two rising lists. */
static Py_ssize_t in_both(const uint32_t *one, Py_ssize_t ones, const uint32_t *other, Py_ssize_t others) {
    Py_ssize_t here = 0, there = 0, both = 0;
    while (here < ones && there < others) {
        uint32_t mine = one[here], theirs = other[there];
        both += mine == theirs;
        here += mine <= theirs; /* without a jump, which nobody could foretell */
        there += theirs <= mine;
    }
    return both;
}

/* Numbers among which others are looked for. */
struct set {
    uint64_t *slots; /* 0 where there is none */
    size_t mask;
    int shift, has_zero;
};

static int make_set(struct set *set, const uint64_t *numbers, Py_ssize_t count) {
    int bits = 4;
    while (((size_t)1 << bits) < 2 * (size_t)count) bits++;
    set->slots = calloc((size_t)1 << bits, sizeof *set->slots);
    set->mask = ((size_t)1 << bits) - 1;
    set->shift = 64 - bits;
    set->has_zero = 0;
    if (set->slots == NULL) return -1;
    for (Py_ssize_t i = 0; i < count; i++) {
        if (numbers[i] == 0) set->has_zero = 1;
        size_t at = (numbers[i] * 0x9E3779B97F4A7C15u) >> set->shift;
        while (set->slots[at] != 0 && set->slots[at] != numbers[i]) at = (at + 1) & set->mask;
        set->slots[at] = numbers[i];
    }
    return 0;
}

static int is_in(const struct set *set, uint64_t number) {
    if (number == 0) return set->has_zero;
    size_t at = (number * 0x9E3779B97F4A7C15u) >> set->shift;
    while (set->slots[at] != 0 && set->slots[at] != number) at = (at + 1) & set->mask;
    return set->slots[at] == number;
}

/* An article's words, its runs and its pairs of words. */
struct article {
    const uint32_t *words;
    const char *facts;
    Py_ssize_t count, runs, pairs;
    uint64_t *run, *pair;
    char *common; /* whether a word stands in a run that the other has */
    struct set run_set, pair_set;
};

static void forget(struct article *article) {
    free(article->run);
    free(article->run_set.slots);
    free(article->pair_set.slots);
}

/* corpus.stories.story.runs_in, and pairs. */
static int make_article(struct article *article) {
    Py_ssize_t count = article->count;
    article->runs = count >= RUN ? count - RUN + 1 : 0;
    article->pairs = count ? count - 1 : 0;
    article->run = malloc((size_t)(count + 1) * (2 * sizeof *article->run + 1));
    if (article->run == NULL) return -1;
    article->pair = article->run + count + 1;
    article->common = (char *)(article->pair + count + 1);
    for (Py_ssize_t i = 0; i < article->runs; i++) {
        uint64_t run = 0;
        for (int at = 0; at < RUN; at++) run = run * 0xD1B54A32D192ED03u + article->words[i + at];
        article->run[i] = (run * 0x9E3779B97F4A7C15u) >> 32;
    }
    for (Py_ssize_t i = 0; i < article->pairs; i++)
        article->pair[i] = (uint64_t)article->words[i] << 32 | article->words[i + 1];
    return make_set(&article->run_set, article->run, article->runs) < 0 ||
                   make_set(&article->pair_set, article->pair, article->pairs) < 0 ? -1 : 0;
}

/* The share of the words at an article's beginning that stand in runs of the other; sets `common`. */
static double lead(struct article *article, const struct article *other) {
    Py_ssize_t last = -RUN, most = article->count / 3 < LEAD ? article->count / 3 : LEAD, found = 0;
    for (Py_ssize_t i = 0; i < article->count; i++) {
        if (i < article->runs && is_in(&other->run_set, article->run[i])) last = i;
        article->common[i] = i - last < RUN;
        if (i < most) found += article->common[i];
    }
    return most ? (double)found / (double)most : 0.0;
}

/* The share of the facts in and beside common runs that have a neighbour which they have in the other, too. */
static double agreement(const struct article *article, const struct article *other) {
    Py_ssize_t asked = 0, kept = 0, before = -RUN - 1, next = 0;
    for (Py_ssize_t i = 0; i < article->count; i++) {
        if (next < i) next = i;
        while (next < article->count && next < i + RUN && !article->common[next]) next++;
        int near = i - before <= RUN || (next < article->count && article->common[next]);
        if (article->common[i]) before = i;
        if (!article->facts[i] || !near) continue;
        asked++;
        kept += (i < article->pairs && is_in(&other->pair_set, article->pair[i])) ||
                (i && is_in(&other->pair_set, article->pair[i - 1]));
    }
    return asked < FEWEST_FACTS ? 1.0 : (double)kept / (double)asked;
}

static PyObject *likeness_of(struct article *one, struct article *other) {
    PyObject *made = NULL;
    if (make_article(one) == 0 && make_article(other) == 0) {
        double leads[] = {lead(one, other), lead(other, one)};
        double facts[] = {agreement(one, other), agreement(other, one)};
        made = Py_BuildValue("dd", leads[leads[1] > leads[0]], facts[facts[1] > facts[0]]);
    } else
        PyErr_NoMemory();
    forget(one);
    forget(other);
    return made;
}

#endif
