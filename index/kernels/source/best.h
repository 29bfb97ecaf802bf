/* The best paragraphs so far: a heap of places with the worst at its root. */
#ifndef CLIPPINGS_BEST_H
#define CLIPPINGS_BEST_H

#include <stdint.h>
#include <stdlib.h>

enum outcome { WHOLE, DAMAGED, NO_MEMORY };

typedef struct {
    double score;
    int64_t number;
    uint64_t held; /* a bit for each of the first terms that it holds */
} Place;

typedef struct {
    Place *places;
    size_t count, limit, room;
    double to_beat; /* below this nothing gets in; rounding allowed for */
    double slack;   /* a bit below 1: makes up for the rounding of sums in another order */
} Best;

static inline int worse(Place one, Place other) {
    return one.score < other.score || (one.score == other.score && one.number > other.number);
}

static inline Best best_of(size_t limit, double slack) {
    Best best = {NULL, 0, limit, limit < 256 ? limit : 256, 0.0, slack};
    best.places = malloc((best.room + 1) * sizeof *best.places);
    return best;
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

/* Let a paragraph take its place, if it has one. */
static enum outcome offer(Best *best, double score, int64_t number, uint64_t held) {
    Place offered = {score, number, held};
    if (best->count == best->limit) {
        if (best->limit == 0 || !worse(best->places[0], offered)) return WHOLE;
        best->places[0] = offered;
        sink(best->places, best->count, 0);
    } else {
        if (best->count == best->room) {
            size_t room = best->room < best->limit / 2 ? best->room * 2 : best->limit;
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

static int by_number(const void *one, const void *other) {
    int64_t a = ((const Place *)one)->number, b = ((const Place *)other)->number;
    return (a > b) - (a < b);
}

static int later_first(const void *one, const void *other) {
    const Place *a = one, *b = other;
    return worse(*a, *b) ? 1 : worse(*b, *a) ? -1 : 0;
}

#endif
