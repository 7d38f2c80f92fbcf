package bundle

// A State says how far a version has come under git.
type State uint8

// The states of a version.
const (
	Committed State = iota
	Staged          // for the next commit
	Unstaged        // in the working copy only
)

// String says in words what a version is that is no commit's; "" of one that is.
func (s State) String() string {
	return [...]string{"", "staged, not committed", "not committed"}[s]
}

// A Revision is the commit that made a version, or what stands for one that is
// not committed yet, of which only State and Path are known. What it says is
// the repository's, and may hold anything but NUL.
type Revision struct {
	State     State
	Commit    string // its full name in hexadecimal figures
	Author    string
	Authored  string // when it was written, RFC 3339
	Committed string // when it was committed, RFC 3339
	Subject   string // the first line of Message
	Message   string // without white space around it
	Path      string // of the file below the top of the repository, with slashes

	Folded []Unchanged // what came after and left the text as it was, oldest first
}

// Short is the commit's name as short as git shows it in large repositories.
func (r *Revision) Short() string { return r.Commit[:min(len(r.Commit), 10)] }

// An Unchanged is a commit, or what is not committed, that changed no text.
type Unchanged struct {
	Revision
	What string // what it changed, in words: "only front matter: topics"
}

// A ChangedFile is a file of a folder under git that some commits changed.
type ChangedFile struct {
	Name    string // below the folder, with slashes
	Changes int    // how many commits changed it
	Newest  Revision
	Gone    bool // it is there no more
}
