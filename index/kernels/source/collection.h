/* The segments of a collection as they lie in memory, and finding a term in them.
 *
 * Whatever the arrays hold, nothing outside of them is touched: each offset and each ordinal is looked at before it
 * is followed. Nothing here knows of Python. */
#ifndef CLIPPINGS_COLLECTION_H
#define CLIPPINGS_COLLECTION_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define K1 1.5
#define B 0.75
#define UNCOUNTED UINT32_MAX

typedef struct {
    const uint8_t *text;
    const int64_t *text_offsets; /* terms + 1 */
    const uint64_t *heads;       /* terms: the first eight bytes of each, as a number that rises */
    const int64_t *list_offsets; /* 2 terms + 1: paragraphs that hold a term once, then those that repeat it */
    const uint32_t *most;        /* terms: the highest frequency of each */
    const uint32_t *ordinals;    /* postings */
    const uint32_t *frequencies; /* repeated: of the last postings */
    const uint32_t *lengths;     /* paragraphs: never falling */
    const int64_t *numbers;      /* paragraphs */
    const uint8_t *alive;        /* paragraphs: 0 for a dead one; NULL where all live */
    uint32_t *living;            /* terms: how many living paragraphs hold each, once counted; NULL where all live */
    size_t text_size, terms, postings, repeated, paragraphs;
} Segment;

typedef struct {
    Segment *segments; /* the largest first */
    size_t count;
    size_t paragraphs; /* that live */
    double mean;       /* terms of one */
} Collection;

/* One of the two lists of a term; no frequencies where it is the paragraphs that hold it once. */
typedef struct {
    const uint32_t *ordinals, *frequencies;
    size_t count;
} List;

/* The formulas of index/searching/formula.py, rounding at each step as they do. */
static inline double idf_of(size_t paragraphs, size_t holding) {
    return log1p(((double)paragraphs - (double)holding + 0.5) / ((double)holding + 0.5));
}

static inline double norm_of(uint32_t length, double mean) { return K1 * (1 - B + B * length / mean); }

static inline double weight_of(uint32_t frequency, double norm) {
    return frequency * (K1 + 1) / (frequency + norm);
}

/* Compare a term with the one at a place: below, at or above 0. Offsets out of range compare as unequal. */
static int compare(const Segment *segment, size_t place, const uint8_t *term, size_t size) {
    int64_t start = segment->text_offsets[place], end = segment->text_offsets[place + 1];
    if (start < 0 || end < start || (uint64_t)end > segment->text_size) return 1;
    size_t other = (size_t)(end - start);
    int order = memcmp(segment->text + start, term, other < size ? other : size);
    return order ? order : (other > size) - (other < size);
}

/* The place of a term in the sorted dictionary, or `terms` where no paragraph holds it. */
static size_t place_of(const Segment *segment, const uint8_t *term, size_t size) {
    uint64_t head = 0;
    for (size_t i = 0; i < 8; i++) head = head << 8 | (i < size ? term[i] : 0);
    size_t low = 0, count = segment->terms;
    while (count > 0) {
        size_t half = (count + 1) / 2;
        low += segment->heads[low + half - 1] < head ? half : 0;
        count -= half;
    }
    size_t high = low, step = 1; /* those of one head: few, but for terms that begin alike */
    while (high < segment->terms && segment->heads[high] == head) {
        high = segment->terms - high > step ? high + step : segment->terms;
        step *= 2;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = segment->heads[middle] > head ? 1 : compare(segment, middle, term, size);
        if (order == 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return segment->terms;
}

/* Both lists of a term; 0 where they lie outside of their arrays. */
static int lists_of(const Segment *segment, size_t place, List *once, List *often) {
    const int64_t *offsets = segment->list_offsets + place;
    size_t all = segment->postings, first = all - segment->repeated;
    int64_t from = offsets[0], to = offsets[1], again = offsets[segment->terms], end = offsets[segment->terms + 1];
    if (from < 0 || to < from || (uint64_t)to > first) return 0;
    if (again < (int64_t)first || end < again || (uint64_t)end > all) return 0;
    *once = (List){segment->ordinals + from, NULL, (size_t)(to - from)};
    *often = (List){segment->ordinals + again, segment->frequencies + ((size_t)again - first), (size_t)(end - again)};
    if (once->count && once->ordinals[once->count - 1] >= segment->paragraphs) return 0;
    return !often->count || often->ordinals[often->count - 1] < segment->paragraphs;
}

/* Add the living paragraphs of a list to a count; 0 where an ordinal is out of range. */
static int count_living(const Segment *segment, const List *list, size_t *count) {
    if (segment->alive == NULL) {
        *count += list->count;
        return 1;
    }
    for (size_t i = 0; i < list->count; i++) {
        if (list->ordinals[i] >= segment->paragraphs) return 0;
        *count += segment->alive[list->ordinals[i]] != 0;
    }
    return 1;
}

/* How many living paragraphs of a segment hold the term at a place, once counted; 0 for damage, else 1. */
static int holding_of(Segment *segment, size_t place, const List *once, const List *often, size_t *holding) {
    size_t counted = 0;
    if (segment->living != NULL && segment->living[place] != UNCOUNTED) {
        *holding += segment->living[place];
        return 1;
    }
    if (!count_living(segment, once, &counted) || !count_living(segment, often, &counted)) return 0;
    if (segment->living != NULL) segment->living[place] = (uint32_t)counted;
    *holding += counted;
    return 1;
}

#endif
