// Preloaded into an agency's process: lets its disk fail or crawl, and its wall clock jump, as a
// mapped file says at each call. Compiled by faults.ts, which also writes that file.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

struct control {
  int64_t clock_offset_ms;
  int32_t sync_delay_ms;
  int32_t sync_error; // errno of every sync, 0 for none
};

static volatile struct control *control(void) {
  static volatile struct control *mapped;
  static struct control none;
  if (mapped == NULL) {
    const char *path = getenv("WITAN_FAULTS");
    int file = path == NULL ? -1 : open(path, O_RDONLY);
    void *found = MAP_FAILED;
    if (file >= 0) {
      found = mmap(NULL, sizeof(struct control), PROT_READ, MAP_SHARED, file, 0);
      close(file);
    }
    mapped = found == MAP_FAILED ? &none : found;
  }
  return mapped;
}

static int sync_with(const char *name, int file) {
  volatile struct control *faults = control();
  if (faults->sync_delay_ms > 0) usleep(1000u * (useconds_t)faults->sync_delay_ms);
  if (faults->sync_error != 0) {
    errno = faults->sync_error;
    return -1;
  }
  return ((int (*)(int))dlsym(RTLD_NEXT, name))(file);
}

int fdatasync(int file) { return sync_with("fdatasync", file); }
int fsync(int file) { return sync_with("fsync", file); }

int clock_gettime(clockid_t clock, struct timespec *at) {
  static int (*original)(clockid_t, struct timespec *);
  if (original == NULL) original = dlsym(RTLD_NEXT, "clock_gettime");
  int result = original(clock, at);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    at->tv_sec += control()->clock_offset_ms / 1000;
  }
  return result;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
  static int (*original)(struct timeval *, void *);
  if (original == NULL) original = dlsym(RTLD_NEXT, "gettimeofday");
  int result = original(at, zone);
  if (result == 0) at->tv_sec += control()->clock_offset_ms / 1000;
  return result;
}
