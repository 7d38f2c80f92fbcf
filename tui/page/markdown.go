package page

func (s *setter) markdown() { s.plain() }
