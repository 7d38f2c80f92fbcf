//go:build unix

package load

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A stranger's repository: story.md in two versions, and a program that leaves
// a canary behind when anybody runs it.
type stranger struct {
	t                    *testing.T
	dir, canary, program string
}

func newStranger(t *testing.T) *stranger {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git on this machine")
	}
	for _, v := range []string{"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"} {
		t.Setenv(v, os.DevNull)
	}
	top := t.TempDir()
	s := &stranger{t: t, dir: filepath.Join(top, "story"), canary: filepath.Join(top, "canary")}
	s.program = s.script(filepath.Join(top, "program"))
	s.git("", "init", "-q", s.dir)
	s.write("story.md", "The pier at Sall closes in June.\n")
	s.commit()
	s.write("story.md", "The pier at Sall closes in July.\n")
	s.commit()
	return s
}

// script writes a program that touches the canary.
func (s *stranger) script(path string) string {
	s.t.Helper()
	s.must(os.MkdirAll(filepath.Dir(path), 0o755))
	s.must(os.WriteFile(path, []byte("#!/bin/sh\n: > '"+s.canary+"'\nexit 1\n"), 0o755))
	return path
}

func (s *stranger) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *stranger) git(dir string, args ...string) string {
	s.t.Helper()
	c := exec.Command("git", append([]string{"-c", "user.name=Ines Falk", "-c", "user.email=ines@example.org", "-c", "commit.gpgsign=false"}, args...)...)
	c.Dir = dir
	c.Env = append(os.Environ(), "GIT_AUTHOR_DATE=2031-05-04T10:00:00Z", "GIT_COMMITTER_DATE=2031-05-04T10:00:00Z")
	out, err := c.CombinedOutput()
	if err != nil {
		s.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

func (s *stranger) commit() { s.git(s.dir, "add", "-A"); s.git(s.dir, "commit", "-qm", "more") }

func (s *stranger) write(name, text string) {
	s.t.Helper()
	path := filepath.Join(s.dir, name)
	s.must(os.MkdirAll(filepath.Dir(path), 0o755))
	s.must(os.WriteFile(path, []byte(text), 0o666))
}

// set writes a setting of the repository itself.
func (s *stranger) set(pairs ...string) {
	for i := 0; i < len(pairs); i += 2 {
		s.git(s.dir, "config", pairs[i], pairs[i+1])
	}
}

// lacking makes the repository a partial clone that lacks the first version,
// whose remote has the settings given.
func (s *stranger) lacking(pairs ...string) {
	blob := s.git(s.dir, "rev-parse", "HEAD~1:story.md")
	s.must(os.Remove(filepath.Join(s.dir, ".git", "objects", blob[:2], blob[2:])))
	s.set("core.repositoryFormatVersion", "1", "extensions.partialClone", "origin",
		"remote.origin.promisor", "true", "remote.origin.partialCloneFilter", "blob:none")
	s.set(pairs...)
}

// What a repository can ask git to do while its history is read. The versions
// are read all the same, but for those that a partial clone lacks.
var vectors = []struct {
	name  string
	lacks bool
	plant func(s *stranger)
}{
	{"fsmonitor", false, func(s *stranger) { s.set("core.fsmonitor", s.program) }},
	{"fsmonitor in a worktree's settings", false, func(s *stranger) {
		s.set("extensions.worktreeConfig", "true")
		s.git(s.dir, "config", "--worktree", "core.fsmonitor", s.program)
	}},
	{"pager", false, func(s *stranger) { s.set("core.pager", s.program, "pager.log", s.program, "pager.cat-file", s.program) }},
	{"signature", false, func(s *stranger) {
		s.set("log.showSignature", "true", "gpg.program", s.program, "gpg.x509.program", s.program, "gpg.ssh.program", s.program)
		tree, parent := s.git(s.dir, "rev-parse", "HEAD^{tree}"), s.git(s.dir, "rev-parse", "HEAD~1")
		raw := "tree " + tree + "\nparent " + parent + "\nauthor I <i@example.org> 1935914400 +0000\ncommitter I <i@example.org> 1935914400 +0000\n" +
			"gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----\n\nsigned\n"
		file := filepath.Join(s.dir, ".git", "signed")
		s.must(os.WriteFile(file, []byte(raw), 0o666))
		s.git(s.dir, "reset", "-q", "--hard", s.git(s.dir, "hash-object", "-t", "commit", "-w", file))
	}},
	{"external diff", false, func(s *stranger) {
		s.set("diff.external", s.program, "diff.evil.command", s.program)
		s.attribute("diff=evil")
	}},
	{"text conversion", false, func(s *stranger) {
		s.set("diff.evil.textconv", s.program, "diff.evil.cachetextconv", "true")
		s.attribute("diff=evil")
	}},
	{"smudge and clean", false, func(s *stranger) {
		s.set("filter.evil.smudge", s.program, "filter.evil.clean", s.program)
		s.attribute("filter=evil")
	}},
	{"filter process", false, func(s *stranger) {
		s.set("filter.evil.process", s.program, "filter.evil.required", "true")
		s.attribute("filter=evil")
	}},
	{"merge driver", false, func(s *stranger) {
		s.set("merge.evil.driver", s.program, "log.diffMerges", "remerge")
		s.attribute("merge=evil")
	}},
	{"aliases", false, func(s *stranger) { s.set("alias.log", "!"+s.program, "alias.cat-file", "!"+s.program) }},
	{"hooks", false, func(s *stranger) {
		for _, h := range []string{"post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc", "fsmonitor-watchman"} {
			s.script(filepath.Join(s.dir, ".git", "hooks", h))
			s.script(filepath.Join(s.dir, "myhooks", h))
		}
		s.set("core.hooksPath", filepath.Join(s.dir, "myhooks"))
	}},
	{"included settings", false, func(s *stranger) {
		s.must(os.WriteFile(filepath.Join(s.dir, ".git", "more"), []byte("[core]\n\tfsmonitor = "+s.program+"\n\tpager = "+s.program+"\n"), 0o666))
		s.set("include.path", "more", "includeIf.gitdir:/.path", "more")
	}},
	{"names of authors", false, func(s *stranger) {
		s.set("mailmap.blob", "HEAD:story.md", "mailmap.file", "/dev/null", "log.mailmap", "true")
	}},
	{"another working tree", false, func(s *stranger) { s.set("core.worktree", s.dir); s.set("core.fsmonitor", s.program) }},
	{"maintenance", false, func(s *stranger) {
		s.set("gc.auto", "1", "maintenance.auto", "true", "gc.recentObjectsHook", s.program)
	}},
	{"alternates' references", false, func(s *stranger) {
		s.set("core.alternateRefsCommand", s.program)
		s.must(os.WriteFile(filepath.Join(s.dir, ".git", "objects", "info", "alternates"), []byte(s.dir+"\n"), 0o666))
	}},
	{"a program named git beside the text", false, func(s *stranger) { s.script(filepath.Join(s.dir, "git")); s.t.Chdir(s.dir) }},
	{"submodule", false, func(s *stranger) {
		s.set("submodule.sub.url", "ext::"+s.program, "submodule.sub.update", "!"+s.program, "submodule.recurse", "true", "diff.submodule", "log", "diff.ignoreSubmodules", "none")
		s.write(".gitmodules", "[submodule \"sub\"]\n\tpath = sub\n\turl = ext::"+s.program+"\n")
		s.git(s.dir, "update-index", "--add", "--cacheinfo", "160000,"+s.git(s.dir, "rev-parse", "HEAD")+",sub")
	}},
	{"partial clone, ext", true, func(s *stranger) {
		s.lacking("remote.origin.url", "ext::"+s.program, "protocol.ext.allow", "always", "protocol.allow", "always")
	}},
	{"partial clone, uploadpack", true, func(s *stranger) {
		s.lacking("remote.origin.url", "file://"+s.dir, "remote.origin.uploadpack", s.program, "protocol.file.allow", "always")
	}},
	{"partial clone, path", true, func(s *stranger) { s.lacking("remote.origin.url", s.dir, "remote.origin.uploadpack", s.program) }},
	{"partial clone, ssh", true, func(s *stranger) {
		s.lacking("remote.origin.url", "ssh://example.invalid/x", "core.sshCommand", s.program, "protocol.ssh.allow", "always")
	}},
	{"partial clone, git through a proxy", true, func(s *stranger) {
		s.lacking("remote.origin.url", "git://example.invalid/x", "core.gitProxy", s.program, "protocol.git.allow", "always")
	}},
	{"partial clone, vcs helper", true, func(s *stranger) {
		s.script(filepath.Join(s.dir, "bin", "git-remote-evil"))
		s.t.Setenv("PATH", filepath.Join(s.dir, "bin")+":"+os.Getenv("PATH"))
		s.lacking("remote.origin.url", "evil::x", "remote.origin.vcs", "evil", "protocol.evil.allow", "always")
	}},
	{"partial clone, credentials", true, func(s *stranger) {
		s.lacking("remote.origin.url", "http://127.0.0.1:9/x", "credential.helper", "!"+s.program, "core.askPass", s.program, "protocol.http.allow", "always")
	}},
	{"partial clone, another address", true, func(s *stranger) {
		s.lacking("remote.origin.url", "https://example.invalid/x", "url.ext::"+s.program+" .insteadOf", "https://", "protocol.ext.allow", "always")
	}},
	{"partial clone, a bundle first", true, func(s *stranger) {
		s.lacking("remote.origin.url", "ext::"+s.program, "fetch.bundleURI", "http://127.0.0.1:9/x", "protocol.http.allow", "always")
	}},
	{"partial clone without the extension", true, func(s *stranger) {
		s.lacking("remote.origin.url", "ext::"+s.program, "remote.more.promisor", "true", "remote.more.url", "ext::"+s.program, "protocol.ext.allow", "always")
		s.git(s.dir, "config", "--unset", "extensions.partialClone")
	}},
}

// attribute gives every file an attribute, in the two places git looks.
func (s *stranger) attribute(a string) {
	s.must(os.WriteFile(filepath.Join(s.dir, ".gitattributes"), []byte("* "+a+"\n"), 0o666))
	s.must(os.MkdirAll(filepath.Join(s.dir, ".git", "info"), 0o755))
	s.must(os.WriteFile(filepath.Join(s.dir, ".git", "info", "attributes"), []byte("* "+a+"\n"), 0o666))
}

func TestStrangersRepositoryRunsNothing(t *testing.T) {
	for _, v := range vectors {
		t.Run(v.name, func(t *testing.T) {
			s := newStranger(t)
			v.plant(s)
			_ = os.Remove(s.canary) // what planting ran
			for _, rev := range []string{"", "HEAD~1..HEAD"} {
				b, err := History(t.Context(), filepath.Join(s.dir, "story.md"), Period{Rev: rev})
				if _, seen := os.Stat(s.canary); seen == nil {
					t.Fatal("the repository ran a program")
				}
				if err != nil {
					t.Fatal(err)
				}
				want := 2
				if v.lacks {
					want = 1
				}
				if len(b.Articles) != want {
					t.Errorf("%q: %d versions, want %d; %v", rev, len(b.Articles), want, b.Warnings)
				}
				if said := fmt.Sprint(b.Warnings); v.lacks && !strings.Contains(said, "partial clone") {
					t.Errorf("the version that is not here goes without a word: %s", said)
				}
			}
		})
	}
}

// The vectors of a partial clone are worth testing only while git, left alone,
// would run the program.
func TestPartialCloneFetches(t *testing.T) {
	s := newStranger(t)
	s.lacking("remote.origin.url", "file://"+s.dir, "remote.origin.uploadpack", s.program)
	_ = exec.Command("git", "-C", s.dir, "cat-file", "blob", "HEAD~1:story.md").Run()
	if _, err := os.Stat(s.canary); err != nil {
		t.Skip("this git fetches nothing by itself")
	}
}

// What the environment says to git, of another repository or of programs, is
// not handed on.
func TestHistoryIgnoresGitsVariables(t *testing.T) {
	s := newStranger(t)
	other := newStranger(t)
	for name, value := range map[string]string{
		"GIT_DIR": filepath.Join(other.dir, ".git"), "GIT_WORK_TREE": other.dir, "GIT_OBJECT_DIRECTORY": other.dir,
		"GIT_EXTERNAL_DIFF": s.program, "GIT_PAGER": s.program, "GIT_SSH_COMMAND": s.program, "GIT_ASKPASS": s.program,
		"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": s.program,
		"GIT_CONFIG_PARAMETERS": "'core.fsmonitor=" + s.program + "'", "GIT_GLOB_PATHSPECS": "1", "GIT_NAMESPACE": "x",
		"GIT_TRACE": s.canary, "GIT_TRACE2_EVENT": s.canary,
	} {
		t.Setenv(name, value)
	}
	b, err := History(t.Context(), filepath.Join(s.dir, "story.md"), Period{})
	if err != nil || len(b.Articles) != 2 {
		t.Errorf("%v, %v", b, err)
	}
	if _, err := os.Stat(s.canary); err == nil {
		t.Error("a program of the environment ran")
	}
}

// A name is a name, never a pattern, and is the same from wherever in the
// repository it is read and however the repository wants names ordered.
func TestHistoryOfAwkwardNames(t *testing.T) {
	s := newStranger(t)
	s.git(s.dir, "rm", "-q", "story.md")
	names := []string{"st[1].txt", "st1.txt", "*.txt", ":(top)y.txt", ":!y.txt", "-n.txt", "a\x01b.txt", "two\nlines.txt", "deep/er/st[1].txt"}
	for version := range 2 {
		for i, n := range names {
			s.write(n, fmt.Sprintf("The pier at Sall closes at %d. Number %d of the berths is shut.\n", version+8, i))
		}
		s.commit()
	}
	s.write("order", "*.md\nz*\n")
	s.set("diff.orderFile", filepath.Join(s.dir, "order"), "diff.relative", "true", "log.follow", "true", "log.showRoot", "false", "diff.renames", "copies", "color.ui", "always")
	for i, n := range names {
		b, err := History(t.Context(), filepath.Join(s.dir, n), Period{})
		if err != nil {
			t.Errorf("%q: %v", n, err)
			continue
		}
		last := b.Articles[len(b.Articles)-1]
		if len(b.Articles) != 2 || !strings.Contains(last.Text, fmt.Sprintf("Number %d ", i)) || !strings.Contains(last.Text, "at 9") {
			t.Errorf("%q: %d versions, the last %q", n, len(b.Articles), last.Text)
		}
	}
}

// A commit that git is told to replace is read as it was committed.
func TestHistoryOfReplacedCommits(t *testing.T) {
	s := newStranger(t)
	s.git(s.dir, "replace", "HEAD", "HEAD~1")
	b, err := History(t.Context(), filepath.Join(s.dir, "story.md"), Period{})
	if err != nil || len(b.Articles) != 2 || !strings.Contains(b.Articles[1].Text, "July") {
		t.Errorf("%v, %v", b, err)
	}
}

// When ctx ends, git is killed and not waited for.
func TestHistoryEndsWhenTold(t *testing.T) {
	s := newStranger(t)
	s.must(exec.Command("mkfifo", filepath.Join(s.dir, ".git", "fifo")).Run())
	s.set("include.path", "fifo") // git waits for it without end
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	started := time.Now()
	if _, err := History(ctx, filepath.Join(s.dir, "story.md"), Period{}); err == nil {
		t.Error("no error")
	}
	if took := time.Since(started); took > 2*time.Second {
		t.Errorf("took %v to end", took)
	}
}
