// The same classification as egov-kpi's kernel, as plain as C has it: columns in, states and counts out.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { EARLY, ON_TIME, LATE, WITHIN, OVERDUE, NO_DEADLINE, NOT_RECEIVED };
static const int32_t none = 0x7fffffff;

__attribute__((noinline)) static int64_t classify(int rows, const int32_t *received, const int32_t *term,
                                                  const int32_t *resolved, const int32_t *unit, int32_t units,
                                                  const int32_t *begins, const int32_t *days, int32_t ordinals,
                                                  int32_t first, int32_t last, int32_t as_of, uint8_t *states,
                                                  int32_t *counts) {
  int64_t wrong = 0;
  for (int row = 0; row < rows; row++) {
    int32_t start = received[row], amount = term[row], end = resolved[row], owner = unit[row];
    if (start < first || start > last || amount < 0 || end < start || owner < 0 || owner >= units ||
        (end > last && end != none)) {
      wrong++;
      continue;
    }
    int32_t ordinal = begins[start - first] + amount;
    int32_t due = ordinal > ordinals ? none : days[ordinal - 1];
    uint8_t state = start > as_of ? NOT_RECEIVED
                    : amount == 0 ? NO_DEADLINE
                    : end <= as_of ? (end < due ? EARLY : end == due ? ON_TIME : LATE)
                                   : (as_of <= due ? WITHIN : OVERDUE);
    states[row] = state;
    counts[owner * 8 + state]++;
  }
  return wrong;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static int32_t *column(FILE *in, int length) {
  int32_t *values = malloc(sizeof(int32_t) * (size_t)length);
  if (fread(values, sizeof(int32_t), (size_t)length, in) != (size_t)length) exit(2);
  return values;
}

// Reads header and columns from the file named, and prints the median and fastest time in ms, and the counts' hash.
int main(int argc, char **argv) {
  FILE *in = argc > 1 ? fopen(argv[1], "rb") : NULL;
  if (!in) return 1;
  int32_t *head = column(in, 7);
  int rows = head[0];
  int32_t *received = column(in, rows), *term = column(in, rows), *resolved = column(in, rows),
          *unit = column(in, rows), *begins = column(in, head[4] - head[3] + 1), *days = column(in, head[2]);
  enum { runs = 15 };
  double times[runs];
  uint64_t hash = 0;
  for (int run = -3; run < runs; run++) {
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    uint8_t *states = calloc((size_t)rows, 1);
    int32_t *counts = calloc((size_t)head[1] * 8, sizeof(int32_t));
    classify(rows, received, term, resolved, unit, head[1], begins, days, head[2], head[3], head[4], head[5], states,
             counts);
    clock_gettime(CLOCK_MONOTONIC, &to);
    if (run >= 0) times[run] = (to.tv_sec - from.tv_sec) * 1e3 + (to.tv_nsec - from.tv_nsec) / 1e6;
    hash = 0;
    for (int at = 0; at < head[1] * 8; at++) hash = (hash * 31 + (uint64_t)counts[at]) % 1000000007ULL;
    free(states);
    free(counts);
  }
  qsort(times, runs, sizeof(double), compare);
  printf("%f %f %llu\n", times[runs / 2], times[0], (unsigned long long)hash);
  return 0;
}
