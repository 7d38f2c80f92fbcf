package analysis

// A series is work to be done one piece after another.
type series []func() error

// Go puts f behind the work that is there.
func (s *series) Go(f func() error) { *s = append(*s, f) }

// Wait does the work, up to the first error, and returns that.
func (s *series) Wait() error {
	for _, f := range *s {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}
