/* The search: MaxScore over windows of paragraphs of about one length, over lists of terms held once and repeated.
 *
 * Paragraphs rise by length, so all that one list adds in a window is bounded, closely, by the window's first length;
 * and for terms held once that bound is one number for all. The lists go by falling bound. A paragraph that is
 * in none of the first few cannot reach the score to beat once the bounds of the others add up to less (a paragraph is
 * in one list of a term only, so a term adds its highest other bound). So only those are read through, into a
 * small window of sums of bounds, and the others are looked into for the paragraphs that can still get in. The sums only
 * choose: whoever seems to get in is scored exactly, in the order of the question's terms. As paragraphs become
 * longer fewer lists lead, until none does: then the search is over.
 *
 * Each ordinal is looked at before it is followed. Nothing here knows of Python. */
#ifndef CLIPPINGS_SEARCH_H
#define CLIPPINGS_SEARCH_H

#include "best.h"
#include "lanes.h"
#include "seed.h"

#define WINDOW 32768u      /* paragraphs of one window at most: their sums stay in the second cache */
#define FIRST_WINDOW 4096u /* the shortest paragraphs differ most, so the first windows are small */
#define STRIDE 8           /* a list this much longer than what is looked for is not read through */
#define ABOVE_ROUNDING (1.0 + 1e-12)
#define SLACK(terms) (1.0 - 1e-15 * ((double)(terms) + 8.0) - 2e-12)

typedef struct {
    double sums[WINDOW]; /* all zero between searches */
    uint32_t seen[WINDOW + 1];
} Scratch;

/* Add a list's postings of the window to the sums. Paragraphs that are new are noted where they can still get in
 * (and live), else left out; with `least` infinite nothing new comes in. No branch here depends on a score: such
 * branches cannot be foretold and would cost more than the sums. */
static inline enum outcome add_up(
    const Asked *asked, Lane *lane, Scratch *scratch, uint32_t low, uint32_t width, double least, size_t *seen,
    int repeated, int filtered
) {
    const uint32_t *ordinals = lane->list.ordinals, *frequencies = lane->list.frequencies;
    double *sums = scratch->sums, score = lane->bound, idf = lane->idf;
    double norm = norm_of(asked->segment->lengths[low], asked->mean);
    size_t count = *seen, end = lane->list.count, i = lane->at;
    for (; i < end; i++) {
        uint32_t place = ordinals[i] - low;
        if (place >= width) break;
        if (count > WINDOW) return DAMAGED;
        if (repeated) score = idf * weight_of(frequencies[i], norm);
        double before = sums[place], added;
        unsigned fresh = before == 0.0, enters = fresh & (score >= least);
        if (filtered) enters &= asked->alive[low + place] != 0;
        scratch->seen[count] = place;
        count += enters;
        uint64_t bits;
        memcpy(&bits, &score, 8);
        bits &= 0 - (uint64_t)(enters | !fresh);
        memcpy(&added, &bits, 8);
        sums[place] = before + added;
    }
    if (i < end && (ordinals[i] < low || ordinals[i] >= asked->segment->paragraphs)) return DAMAGED;
    lane->end = i;
    lane->reached = low + width;
    *seen = count;
    return WHOLE;
}

static enum outcome read_through(
    const Asked *asked, Lane *lane, Scratch *scratch, uint32_t low, uint32_t width, double least, size_t *seen
) {
    int filtered = asked->alive != NULL && least != INFINITY;
    if (lane->list.frequencies != NULL)
        return filtered ? add_up(asked, lane, scratch, low, width, least, seen, 1, 1)
                        : add_up(asked, lane, scratch, low, width, least, seen, 1, 0);
    return filtered ? add_up(asked, lane, scratch, low, width, least, seen, 0, 1)
                    : add_up(asked, lane, scratch, low, width, least, seen, 0, 0);
}

/* Look one list up for the paragraphs seen, which rise in a few runs. */
static void look_into(const Asked *asked, const Lane *lane, Scratch *scratch, uint32_t low, size_t seen) {
    const List *list = &lane->list;
    double norm = norm_of(asked->segment->lengths[low], asked->mean);
    size_t at = lane->at;
    uint32_t before = 0;
    for (size_t i = 0; i < seen; i++) {
        uint32_t place = scratch->seen[i];
        if (i + AHEAD < seen) FETCH(list->ordinals + guess_of(lane, low + scratch->seen[i + AHEAD]));
        if (place < before) {
            at = lane->at;
            before = 0;
        }
        at = near(list->ordinals, at, list->count, low + place, at + (size_t)((place - before) * lane->local));
        before = place;
        if (at < list->count && list->ordinals[at] == low + place)
            scratch->sums[place] +=
                list->frequencies ? lane->idf * weight_of(list->frequencies[at], norm) : lane->bound;
    }
}

/* Take the other lists into account for the paragraphs seen, list by list, dropping who falls behind; then
 * score whoever is left. */
static enum outcome finish(
    Asked *asked, Best *best, Scratch *scratch, uint32_t low, uint32_t width, size_t seen, size_t leading
) {
    double *sums = scratch->sums;
    uint32_t *places = scratch->seen;
    enum outcome outcome = WHOLE;
    for (size_t t = leading;; t++) {
        double least = best->to_beat - asked->falling[t - 1]->rest;
        size_t kept = 0;
        for (size_t i = 0; i < seen; i++) {
            uint32_t place = places[i];
            double sum = sums[place];
            places[kept] = place;
            kept += sum >= least;
            sums[place] = sum >= least ? sum : 0.0;
        }
        seen = kept;
        if (t == asked->count || seen == 0) break;
        Lane *lane = asked->falling[t];
        come_to(lane, low);
        if (width * lane->local > STRIDE * (double)seen) look_into(asked, lane, scratch, low, seen);
        else outcome = read_through(asked, lane, scratch, low, width, INFINITY, &seen);
        if (outcome != WHOLE) return outcome;
    }
    for (size_t i = 0; i < seen; i++) {
        double sum = sums[places[i]];
        sums[places[i]] = 0.0;
        if (sum < best->to_beat) continue;
        uint32_t ordinal = low + places[i];
        uint64_t held;
        double score = score_of(asked, ordinal, &held);
        outcome = offer(best, score, asked->segment->numbers[ordinal], held);
        if (outcome != WHOLE) return outcome;
    }
    return WHOLE;
}

/* The bounds of a window whose shortest paragraph is this long, and what remains after each list. */
static double bounds_for(Asked *asked, uint32_t length) {
    double norm = norm_of(length, asked->mean), rest = 0.0;
    for (size_t i = 0; i < asked->terms; i++) asked->open[i] = 0.0;
    for (size_t i = asked->count; i-- > 0;) {
        Lane *lane = asked->falling[i];
        lane->bound = lane->idf * weight_of(lane->most, norm);
        if (lane->list.frequencies) lane->bound *= ABOVE_ROUNDING;
        lane->local = lane->density * length / asked->mean;
        lane->rest = rest;
        if (lane->bound > asked->open[lane->term]) {
            rest += lane->bound - asked->open[lane->term];
            asked->open[lane->term] = lane->bound;
        }
    }
    return rest;
}

/* How many lists, by falling bound, a paragraph must be in one of to get in. */
static size_t leading_of(const Asked *asked, const Best *best, double all) {
    size_t leading = 0;
    double rest = all;
    while (leading < asked->count && rest >= best->to_beat) rest = asked->falling[leading++]->rest;
    return leading;
}

static enum outcome search_segment(Asked *asked, Best *best, Scratch *scratch) {
    size_t paragraphs = asked->segment->paragraphs;
    uint32_t width = FIRST_WINDOW;
    if (asked->count == 0) return WHOLE;
    for (size_t at = 0; at < paragraphs; at += width, width = width < WINDOW ? 2 * width : WINDOW) {
        uint32_t low = (uint32_t)at;
        if (width > paragraphs - at) width = (uint32_t)(paragraphs - at);
        size_t leading = leading_of(asked, best, bounds_for(asked, asked->segment->lengths[low])), seen = 0;
        if (leading == 0) return WHOLE; /* nor will any list lead where paragraphs are longer */
        for (size_t i = 0; i < leading; i++) {
            Lane *lane = asked->falling[i];
            come_to(lane, low);
            enum outcome outcome =
                read_through(asked, lane, scratch, low, width, best->to_beat - lane->rest, &seen);
            if (outcome != WHOLE) return outcome;
        }
        if (seen == 0) continue;
        enum outcome outcome = finish(asked, best, scratch, low, width, seen, leading);
        if (outcome != WHOLE) return outcome;
    }
    return WHOLE;
}

static int falls(const void *one, const void *other) {
    double a = (*(Lane *const *)one)->bound, b = (*(Lane *const *)other)->bound;
    return (a < b) - (a > b);
}

static int rarer(const void *one, const void *other) {
    double a = (*(Lane *const *)one)->idf, b = (*(Lane *const *)other)->idf;
    return (a < b) - (a > b);
}

/* Put the lists in order: by what they add at most in paragraphs of the mean length. */
static void put_in_order(Asked *asked) {
    double norm = norm_of(1, 1.0);
    asked->count = 0;
    for (size_t i = 0; i < 2 * asked->terms; i++) {
        Lane *lane = &asked->lanes[i];
        if (!lane->list.count) continue;
        lane->bound = lane->idf * weight_of(lane->most, norm);
        lane->density = lane->local = (double)lane->list.count / (double)asked->segment->paragraphs;
        asked->falling[asked->count++] = lane;
    }
    for (size_t i = 0; i < asked->terms; i++) asked->rarest[i] = &asked->lanes[2 * i];
    qsort(asked->falling, asked->count, sizeof(Lane *), falls);
    qsort(asked->rarest, asked->terms, sizeof(Lane *), rarer);
}

/* The best over all segments, the first of which should be the largest. */
static enum outcome search(Asked *asked, size_t count, Best *best, Scratch *scratch) {
    for (size_t i = 0; i < count; i++) {
        enum outcome outcome = WHOLE;
        best->slack = SLACK(asked[i].terms);
        put_in_order(&asked[i]);
        if (i == 0 && asked[i].terms > 1) outcome = seed(&asked[i], best);
        if (outcome == WHOLE) outcome = search_segment(&asked[i], best, scratch);
        if (outcome != WHOLE) return outcome;
    }
    qsort(best->places, best->count, sizeof(Place), later_first);
    return WHOLE;
}

#endif
