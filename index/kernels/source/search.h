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
#include "collection.h"

#define WINDOW 32768u      /* paragraphs of one window at most: their sums stay in the second cache */
#define FIRST_WINDOW 4096u /* the shortest paragraphs differ most, so the first windows are small */
#define SAMPLED 64         /* how many postings of a list are looked at for a first score to beat */
#define IN_A_ROW 16      /* of which so many stand side by side, for these come with one miss of the cache */
#define STRIDE 8           /* a list this much longer than what is looked for is not read through */
#define AHEAD 8            /* so many look-ups on, what they need is fetched into the cache */
#define ABOVE_ROUNDING (1.0 + 1e-12)
#define SLACK(terms) (1.0 - 1e-15 * ((double)(terms) + 8.0) - 2e-12)

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

typedef struct {
    double sums[WINDOW]; /* all zero between searches */
    uint32_t seen[WINDOW + 1];
} Scratch;

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

/* The exact score of a paragraph, added up in the order of the question's terms. */
static double score_of(const Asked *asked, uint32_t ordinal) {
    double total = 0.0, norm = norm_of(asked->segment->lengths[ordinal], asked->mean);
    for (size_t i = 0; i < 2 * asked->terms; i++)
        if (asked->lanes[i].list.count) FETCH(asked->lanes[i].list.ordinals + guess_of(&asked->lanes[i], ordinal));
    for (size_t i = 0; i < asked->terms; i++) {
        const Lane *once = &asked->lanes[2 * i], *often = once + 1;
        if (once->list.count && posting_of(once, ordinal) < once->list.count) {
            total += once->idf * weight_of(1, norm);
        } else if (often->list.count) {
            size_t at = posting_of(often, ordinal);
            if (at < often->list.count) total += often->idf * weight_of(often->list.frequencies[at], norm);
        }
    }
    return total;
}

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
        outcome = offer(best, score_of(asked, ordinal), asked->segment->numbers[ordinal]);
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

/* Let some paragraphs of a list, from all over it, stand for a first score to beat: those that score best for its
 * term and the next rarest one. */
static enum outcome sample(const Asked *asked, const Lane *lane, const Lane *next, Best *chosen) {
    const uint32_t *ordinals = lane->list.ordinals, paragraphs = (uint32_t)asked->segment->paragraphs;
    size_t count = lane->list.count, gap = count > SAMPLED ? (count - SAMPLED) / (SAMPLED / IN_A_ROW) : 0;
    for (size_t i = 0, row = 0; i < count; i++) {
        if (row++ == IN_A_ROW) {
            i += gap;
            row = 1;
            if (i >= count) break;
        }
        uint32_t ordinal = ordinals[i];
        if (ordinal >= paragraphs) return DAMAGED;
        if (next != NULL && row % AHEAD == 1)
            for (size_t ahead = i; ahead < count && ahead < i + AHEAD; ahead++)
                FETCH(next->list.ordinals + guess_of(next, ordinals[ahead]));
        if (asked->alive != NULL && !asked->alive[ordinal]) continue;
        double norm = norm_of(asked->segment->lengths[ordinal], asked->mean);
        double score = lane->idf * weight_of(lane->list.frequencies ? lane->list.frequencies[i] : 1, norm);
        for (const Lane *other = next; other != NULL && other < next + 2; other++) {
            if (!other->list.count) continue;
            size_t at = posting_of(other, ordinal);
            if (at == other->list.count) continue;
            score += other->idf * weight_of(other->list.frequencies ? other->list.frequencies[at] : 1, norm);
        }
        if (score > chosen->to_beat && offer(chosen, score, ordinal) != WHOLE) return NO_MEMORY;
    }
    return WHOLE;
}

/* A first score to beat: the exact scores of some paragraphs that look promising, each taken once. */
static enum outcome seed(const Asked *asked, Best *best) {
    Best chosen = best_of(2 * best->limit, 1.0), exact = best_of(best->limit, best->slack);
    enum outcome outcome = chosen.places == NULL || exact.places == NULL ? NO_MEMORY : WHOLE;
    for (size_t i = 0; i < asked->terms && chosen.count < best->limit; i++) {
        const Lane *lanes = asked->rarest[i], *next = i + 1 < asked->terms ? asked->rarest[i + 1] : NULL;
        if (outcome == WHOLE) outcome = sample(asked, lanes + 1, next, &chosen);
        if (outcome == WHOLE) outcome = sample(asked, lanes, next, &chosen);
    }
    if (outcome == WHOLE) qsort(chosen.places, chosen.count, sizeof(Place), by_number);
    for (size_t i = 0; i < chosen.count && outcome == WHOLE; i++)
        if (i == 0 || chosen.places[i].number != chosen.places[i - 1].number)
            outcome = offer(&exact, score_of(asked, (uint32_t)chosen.places[i].number), 0);
    if (outcome == WHOLE) best->to_beat = exact.to_beat;
    free(chosen.places);
    free(exact.places);
    return outcome;
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
