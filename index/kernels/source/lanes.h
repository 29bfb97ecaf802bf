/* The lists that a question asks for in a segment, how far a search has come in each, and finding a paragraph in them.
 *
 * Each ordinal is looked at before it is followed. Nothing here knows of Python. */
#ifndef CLIPPINGS_LANES_H
#define CLIPPINGS_LANES_H

#include "collection.h"

#define NOTED 64           /* so many terms of a question have a bit in what a paragraph holds */
#define AHEAD 8            /* so many look-ups on, what they need is fetched into the cache */

#ifdef __GNUC__
#define FETCH(address) __builtin_prefetch(address)
#else
#define FETCH(address) ((void)(address))
#endif

/* One list of a term in a segment, and how far the search has come in it. */
typedef struct {
    List list;
    size_t term;    /* which of the question's */
    uint32_t most;  /* the highest frequency in it */
    double idf;
    double density; /* postings a paragraph of the mean length */
    double local;   /* the same of this window */
    double bound;   /* what it adds at most in this window */
    double rest;    /* what all lists after it add at most */
    size_t at;      /* its first posting that is not before paragraph `from`, where the window begins */
    uint32_t from;
    size_t end;     /* the same for `reached`, up to where it was read through */
    uint32_t reached;
} Lane;

typedef struct {
    const Segment *segment;
    const uint8_t *alive;
    double mean;
    Lane *lanes;    /* of term i: 2 i (held once) and 2 i + 1 (repeated) */
    Lane **falling; /* those that are not empty, by falling bound */
    Lane **rarest;  /* for each term, the rarest first, its first list */
    double *open;   /* for each term, its highest bound among the lists not yet passed */
    size_t terms, count;
} Asked;

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

/* Where a paragraph probably is in a list. */
static inline size_t guess_of(const Lane *lane, uint32_t ordinal) {
    size_t guess = lane->at + (size_t)((ordinal - lane->from) * lane->local);
    return guess < lane->list.count ? guess : lane->list.count;
}

/* Go forward to the paragraph at `low`. */
static inline void come_to(Lane *lane, uint32_t low) {
    if (lane->from == low) return;
    lane->at = lane->reached == low
                   ? lane->end
                   : near(lane->list.ordinals, lane->at, lane->list.count, low, guess_of(lane, low));
    lane->from = low;
}

/* Where a paragraph is in a list, or `count`. */
static inline size_t posting_of(const Lane *lane, uint32_t ordinal) {
    size_t at = near(lane->list.ordinals, lane->at, lane->list.count, ordinal, guess_of(lane, ordinal));
    return at < lane->list.count && lane->list.ordinals[at] == ordinal ? at : lane->list.count;
}

/* The exact score of a paragraph, added up in the order of the question's terms, and a bit in `held` for each of the
 * first of them that it holds. */
static double score_of(const Asked *asked, uint32_t ordinal, uint64_t *held) {
    *held = 0;
    double total = 0.0, norm = norm_of(asked->segment->lengths[ordinal], asked->mean);
    for (size_t i = 0; i < 2 * asked->terms; i++)
        if (asked->lanes[i].list.count) FETCH(asked->lanes[i].list.ordinals + guess_of(&asked->lanes[i], ordinal));
    for (size_t i = 0; i < asked->terms; i++) {
        const Lane *once = &asked->lanes[2 * i], *often = once + 1;
        double added = 0.0;
        if (once->list.count && posting_of(once, ordinal) < once->list.count) {
            added = once->idf * weight_of(1, norm);
        } else if (often->list.count) {
            size_t at = posting_of(often, ordinal);
            if (at < often->list.count) added = often->idf * weight_of(often->list.frequencies[at], norm);
        }
        if (added > 0.0 && i < NOTED) *held |= (uint64_t)1 << i;
        total += added;
    }
    return total;
}

#endif
