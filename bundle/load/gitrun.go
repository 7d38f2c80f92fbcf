package load

import (
	"context"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// overrides are settings that hold whatever the repository, which may be a
// stranger's, and the reader's own files say: git runs no monitor, hook or
// signature program, reads no file that the repository names for the order of
// names or for authors' other names, gives every name from the top, and shows
// the first commit too.
var overrides = []string{
	"core.fsmonitor=false", "core.hooksPath=" + os.DevNull,
	"log.showSignature=false", "log.follow=false", "log.excludeDecoration=", "i18n.logOutputEncoding=UTF-8", "log.mailmap=false", "log.showRoot=true", "log.decorate=false",
	"diff.orderFile=" + os.DevNull, "diff.relative=false", "diff.ignoreSubmodules=all",
	"protocol.allow=never", "fetch.bundleURI=", "gc.auto=0", "maintenance.auto=false",
}

// quiet are the same as flags, of git log.
var quiet = []string{"--no-ext-diff", "--no-textconv", "--no-color", "--no-mailmap", "--no-notes", "--no-show-signature"}

// environment is what git is told besides. It never asks, writes no lock and
// takes names as they are, not as patterns. What a repository can make it do
// to fetch what a partial clone lacks is refused thrice: it does not try (from
// git 2.45), every protocol is forbidden, and it finds no program to fetch
// with, itself included. Replaced commits are read as they were committed.
var environment = []string{
	"GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_LITERAL_PATHSPECS=1", "GIT_NO_REPLACE_OBJECTS=1",
	"GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_EXEC_PATH=" + os.DevNull, "PATH=" + os.DevNull,
	"SSH_ASKPASS=", "LC_ALL=C",
}

// keptVariables are the variables of git that the program hands on: where the
// reader's own settings are, and where git stops looking for a repository. Any
// other could lead to another repository than the file's, or to a program.
var keptVariables = []string{"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM"}

// afterKill bounds the wait for what a killed git has left behind.
const afterKill = 300 * time.Millisecond

// command prepares a git command that runs nothing the repository names,
// fetches nothing and is killed when ctx ends.
func (g *git) command(ctx context.Context, args ...string) *exec.Cmd {
	base := []string{"-C", g.dir, "--no-pager"}
	for _, o := range overrides {
		base = append(base, "-c", o)
	}
	c := exec.CommandContext(ctx, "git", append(base, args...)...)
	c.WaitDelay = afterKill
	c.Env = append(slices.DeleteFunc(os.Environ(), strangeVariable), environment...)
	return c
}

func strangeVariable(v string) bool {
	name, _, _ := strings.Cut(v, "=")
	return strings.HasPrefix(strings.ToUpper(name), "GIT_") && !slices.Contains(keptVariables, name)
}
