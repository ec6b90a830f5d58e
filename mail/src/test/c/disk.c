/*
 * A disk that can lose its power and can be full, for one folder of one process (LD_PRELOAD).
 *
 * DISK_FOLDER   the folder that is on this disk
 * DISK_SHADOW   another folder, where what is durable is kept: data/KEY is the content of a file at its last fsync or
 *               fdatasync, folders/KEY the entries of a folder at its last fsync ("KEY TYPE NAME" a line), root the key of
 *               DISK_FOLDER. KEY is the inode with its time of birth, as inodes are used again.
 * DISK_LIES     what a lying disk answers with "done" and does not: all, folders, bodies (files named *.tmp)
 * DISK_LIST     instead of all this: write the folder's present entries to DISK_SHADOW/now/KEY when the program starts
 * DISK_CONTROL  a file of four ints that a test has mapped too: [0] counts what writes; [1] when not 0, counts down, and from
 *               0 the disk is full until [1] is set again; [2] the writes that were refused
 *
 * What is there when the program starts is durable. Nothing is really flushed, so it is fast: the shadow is what counts.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static char folder[PATH_MAX];
static char shadow[PATH_MAX];
static const char *lies = "";
static volatile int *control;
static volatile int keeping;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static ssize_t real_write(int fd, const void *bytes, size_t n) { return syscall(SYS_write, fd, bytes, n); }

static void die(const char *what) {
    char line[PATH_MAX + 64];
    int n = snprintf(line, sizeof line, "disk: %s: %s\n", what, strerror(errno));
    real_write(2, line, n);
    _exit(99);
}

static int on_disk(const char *path) {
    size_t n = strlen(folder);
    return n > 0 && strncmp(path, folder, n) == 0 && (path[n] == '/' || path[n] == 0);
}

static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, PATH_MAX - 1);
    path[n < 0 ? 0 : n] = 0;
    return n > 0 && on_disk(path);
}

static void key_of(int at, const char *name, char *key, mode_t *mode) {
    struct statx s;
    if (statx(at, name, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS | STATX_BTIME, &s) != 0) {
        key[0] = 0;
        return;
    }
    *mode = s.stx_mode;
    snprintf(key, 96, "%llu-%lld-%u", (unsigned long long)s.stx_ino, (long long)s.stx_btime.tv_sec, s.stx_btime.tv_nsec);
}

/* A new file in the shadow, which gets its name when it is whole. */
static int begin(char *temporary) {
    snprintf(temporary, PATH_MAX, "%s/new-%d", shadow, (int)syscall(SYS_gettid));
    int out = syscall(SYS_openat, AT_FDCWD, temporary, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (out < 0) die(temporary);
    return out;
}

static void end(int out, const char *temporary, const char *kind, const char *key) {
    char path[PATH_MAX + 128];
    syscall(SYS_close, out);
    snprintf(path, sizeof path, "%s/%s/%s", shadow, kind, key);
    if (syscall(SYS_renameat2, AT_FDCWD, temporary, AT_FDCWD, path, 0) != 0) die(path);
}

static void keep_file(int fd, const char *key) {
    char temporary[PATH_MAX], self[64];
    /* Of its own, as the program's may be for writing only. */
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    int in = syscall(SYS_openat, AT_FDCWD, self, O_RDONLY, 0);
    if (in < 0) die(self);
    int out = begin(temporary);
    ssize_t n;
    while ((n = sendfile(out, in, NULL, 1 << 24)) > 0) {
        /* on, until there is no more */
    }
    if (n < 0) die(temporary);
    syscall(SYS_close, in);
    end(out, temporary, "data", key);
}

static void keep_folder(const char *path, const char *kind, const char *key) {
    char temporary[PATH_MAX], line[PATH_MAX], child[96];
    DIR *dir = opendir(path);
    if (!dir) die(path);
    int out = begin(temporary);
    struct dirent *entry;
    while ((entry = readdir(dir))) {
        mode_t mode = 0;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        key_of(dirfd(dir), entry->d_name, child, &mode);
        if (!child[0]) continue; /* gone meanwhile */
        int n = snprintf(line, sizeof line, "%s %c %s\n", child, S_ISDIR(mode) ? 'd' : 'f', entry->d_name);
        if (real_write(out, line, n) != n) die(temporary);
    }
    closedir(dir);
    end(out, temporary, kind, key);
}

static void walk(const char *path, const char *kind, int files) {
    char child[PATH_MAX], key[96];
    mode_t mode = 0;
    key_of(AT_FDCWD, path, key, &mode);
    keep_folder(path, kind, key);
    DIR *dir = opendir(path);
    struct dirent *entry;
    while ((entry = readdir(dir))) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        snprintf(child, sizeof child, "%s/%s", path, entry->d_name);
        key_of(AT_FDCWD, child, key, &mode);
        if (S_ISDIR(mode)) {
            walk(child, kind, files);
        } else if (files && S_ISREG(mode)) {
            int fd = syscall(SYS_openat, AT_FDCWD, child, O_RDONLY, 0);
            if (fd < 0) die(child);
            keep_file(fd, key);
            syscall(SYS_close, fd);
        }
    }
    closedir(dir);
}

static void make(const char *name) {
    char path[PATH_MAX + 16];
    snprintf(path, sizeof path, "%s/%s", shadow, name);
    if (syscall(SYS_mkdirat, AT_FDCWD, path, 0700) != 0 && errno != EEXIST) die(path);
}

__attribute__((constructor)) static void start(void) {
    const char *f = getenv("DISK_FOLDER"), *s = getenv("DISK_SHADOW"), *c = getenv("DISK_CONTROL");
    /* For this process alone: what it starts is not on this disk. */
    unsetenv("LD_PRELOAD");
    if (f && !realpath(f, folder)) die(f);
    if (c) {
        int fd = syscall(SYS_openat, AT_FDCWD, c, O_RDWR, 0);
        void *map = fd < 0 ? MAP_FAILED : mmap(NULL, 4 * sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (map == MAP_FAILED) die(c);
        syscall(SYS_close, fd);
        control = map;
    }
    if (getenv("DISK_LIES")) lies = getenv("DISK_LIES");
    if (!f || !s) return;
    char key[96];
    mode_t mode = 0;
    snprintf(shadow, sizeof shadow, "%s", s);
    if (getenv("DISK_LIST")) {
        make("now");
        walk(folder, "now", 0);
        return;
    }
    make("data");
    make("folders");
    char temporary[PATH_MAX];
    key_of(AT_FDCWD, folder, key, &mode);
    int out = begin(temporary);
    if (real_write(out, key, strlen(key)) < 0) die(temporary);
    end(out, temporary, ".", "root");
    walk(folder, "folders", 1);
}

static int lied(const char *path, int directory) {
    size_t n = strlen(path);
    return strcmp(lies, "all") == 0 || (strcmp(lies, "folders") == 0 && directory)
        || (strcmp(lies, "bodies") == 0 && n > 4 && strcmp(path + n - 4, ".tmp") == 0);
}

static int flush(int fd, long call) {
    char path[PATH_MAX], key[96];
    mode_t mode = 0;
    if (!path_of(fd, path)) return syscall(call, fd);
    if (!shadow[0]) return 0;
    key_of(fd, "", key, &mode);
    if (lied(path, S_ISDIR(mode))) return 0;
    /* One at a time: what a slower thread saw earlier must not take the place of what this one has kept. */
    while (__sync_lock_test_and_set(&keeping, 1)) syscall(SYS_sched_yield);
    if (S_ISDIR(mode)) {
        keep_folder(path, "folders", key);
    } else {
        keep_file(fd, key);
    }
    __sync_lock_release(&keeping);
    return 0;
}

int fsync(int fd) { return flush(fd, SYS_fsync); }
int fdatasync(int fd) { return flush(fd, SYS_fdatasync); }

/* Whether this write finds the disk full. */
static int full(void) {
    __sync_fetch_and_add(&control[0], 1);
    int left = control[1];
    if (left == 0) return 0;
    if (left > 1) {
        __sync_fetch_and_sub(&control[1], 1);
        return 0;
    }
    __sync_fetch_and_add(&control[2], 1);
    errno = ENOSPC;
    return 1;
}

static int full_fd(int fd) {
    char path[PATH_MAX];
    return control && path_of(fd, path) && full();
}

/* Making an entry needs room in its folder. */
static int full_new(const char *path) {
    char whole[PATH_MAX];
    if (!control || path[0] != '/') return 0;
    snprintf(whole, sizeof whole, "%s", path);
    struct stat s;
    return on_disk(whole) && syscall(SYS_newfstatat, AT_FDCWD, whole, &s, AT_SYMLINK_NOFOLLOW) != 0 && full();
}

ssize_t write(int fd, const void *bytes, size_t n) { return full_fd(fd) ? -1 : real_write(fd, bytes, n); }
ssize_t writev(int fd, const struct iovec *v, int n) { return full_fd(fd) ? -1 : REAL(writev)(fd, v, n); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t at) { return full_fd(fd) ? -1 : REAL(pwrite)(fd, b, n, at); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t at) { return full_fd(fd) ? -1 : REAL(pwrite64)(fd, b, n, at); }

static int grows(int fd, off64_t length) {
    struct stat s;
    return control && fstat(fd, &s) == 0 && length > s.st_size;
}

int ftruncate(int fd, off_t length) { return grows(fd, length) && full_fd(fd) ? -1 : REAL(ftruncate)(fd, length); }
int ftruncate64(int fd, off64_t length) { return grows(fd, length) && full_fd(fd) ? -1 : REAL(ftruncate64)(fd, length); }

/* As long as it is full, there is no room to be seen either. */
int statvfs64(const char *path, struct statvfs64 *s) {
    int failed = REAL(statvfs64)(path, s);
    if (!failed && control && control[1] == 1 && on_disk(path)) s->f_bavail = s->f_bfree = 0;
    return failed;
}

int mkdir(const char *path, mode_t mode) { return full_new(path) ? -1 : REAL(mkdir)(path, mode); }
int rename(const char *from, const char *to) { return full_new(to) ? -1 : REAL(rename)(from, to); }

#define OPEN(name)                                                                        \
    int name(const char *path, int flags, ...) {                                          \
        va_list more;                                                                     \
        va_start(more, flags);                                                            \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;           \
        va_end(more);                                                                     \
        return (flags & O_CREAT) && full_new(path) ? -1 : REAL(name)(path, flags, mode);  \
    }
OPEN(open)
OPEN(open64)
