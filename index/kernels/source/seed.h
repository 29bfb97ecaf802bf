/* A first score to beat, before anything is read through. */
#ifndef CLIPPINGS_SEED_H
#define CLIPPINGS_SEED_H

#include "best.h"
#include "lanes.h"

#define SAMPLED 64         /* how many postings of a list are looked at for a first score to beat */
#define IN_A_ROW 16      /* of which so many stand side by side, for these come with one miss of the cache */

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
        if (score > chosen->to_beat && offer(chosen, score, ordinal, 0) != WHOLE) return NO_MEMORY;
    }
    return WHOLE;
}

/* A first score to beat: the exact scores of some paragraphs that look promising, each taken once. */
static enum outcome seed(const Asked *asked, Best *best) {
    Best chosen = best_of(2 * best->limit, 1.0), exact = best_of(best->limit, best->slack);
    enum outcome outcome = chosen.places == NULL || exact.places == NULL ? NO_MEMORY : WHOLE;
    uint64_t held;
    for (size_t i = 0; i < asked->terms && chosen.count < best->limit; i++) {
        const Lane *lanes = asked->rarest[i], *next = i + 1 < asked->terms ? asked->rarest[i + 1] : NULL;
        if (outcome == WHOLE) outcome = sample(asked, lanes + 1, next, &chosen);
        if (outcome == WHOLE) outcome = sample(asked, lanes, next, &chosen);
    }
    if (outcome == WHOLE) qsort(chosen.places, chosen.count, sizeof(Place), by_number);
    for (size_t i = 0; i < chosen.count && outcome == WHOLE; i++)
        if (i == 0 || chosen.places[i].number != chosen.places[i - 1].number)
            outcome = offer(&exact, score_of(asked, (uint32_t)chosen.places[i].number, &held), 0, 0);
    if (outcome == WHOLE) best->to_beat = exact.to_beat;
    free(chosen.places);
    free(exact.places);
    return outcome;
}

#endif
