package licences

import (
	"encoding/json"
	"io"
	"net/url"
	"runtime/debug"
	"strings"
)

// The parts of a bill of materials that are used here; the names are those of
// CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/.
type (
	bom struct {
		Format       string       `json:"bomFormat"`
		SpecVersion  string       `json:"specVersion"`
		Version      int          `json:"version"`
		Metadata     metadata     `json:"metadata"`
		Components   []component  `json:"components"`
		Dependencies []dependency `json:"dependencies"`
	}
	metadata struct {
		Component  component  `json:"component"`
		Properties []property `json:"properties,omitempty"`
	}
	component struct {
		Type       string     `json:"type"`
		Ref        string     `json:"bom-ref"`
		Name       string     `json:"name"`
		Version    string     `json:"version,omitempty"`
		Licenses   []licensed `json:"licenses,omitempty"`
		Copyright  string     `json:"copyright,omitempty"`
		Purl       string     `json:"purl,omitempty"`
		Properties []property `json:"properties,omitempty"`
	}
	licensed struct {
		License    *license `json:"license,omitempty"`
		Expression string   `json:"expression,omitempty"`
	}
	license struct {
		ID   string `json:"id,omitempty"`
		Name string `json:"name,omitempty"`
	}
	property struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	dependency struct {
		Ref       string   `json:"ref"`
		DependsOn []string `json:"dependsOn"`
	}
)

// CycloneDX writes the bill of materials of a program of that version as
// CycloneDX 1.6 in JSON: the modules that info says were linked, with what go.sum
// has of them, the library and the data. It names no time and no random number,
// so it is the same for the same build.
func CycloneDX(w io.Writer, version string, info *debug.BuildInfo) error {
	known := map[string]Part{}
	var rest []Part
	for _, p := range Parts() {
		known[p.Name] = p
		if p.Kind == Library || p.Kind == Data {
			rest = append(rest, p)
		}
	}
	own := component{Type: "application", Ref: "broadsheet", Name: "broadsheet", Version: version, Licenses: licensesOf(known["broadsheet"].Licence)}
	b := bom{Format: "CycloneDX", SpecVersion: "1.6", Version: 1, Metadata: metadata{Component: own}}
	for _, s := range info.Settings {
		if s.Key == "GOOS" || s.Key == "GOARCH" || s.Key == "CGO_ENABLED" || s.Key == "vcs.revision" {
			b.Metadata.Properties = append(b.Metadata.Properties, property{"go:build:" + s.Key, s.Value})
		}
	}
	for _, m := range info.Deps {
		if !ours(m) {
			b.Components = append(b.Components, moduleComponent(m, known[m.Path]))
		}
	}
	for _, p := range rest {
		b.Components = append(b.Components, otherComponent(p, info))
	}
	needs := dependency{Ref: own.Ref, DependsOn: []string{}}
	for _, c := range b.Components {
		needs.DependsOn = append(needs.DependsOn, c.Ref)
	}
	b.Dependencies = []dependency{needs}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(b)
}

// ours reports whether a module stands in this one's own tree.
func ours(m *debug.Module) bool {
	return m.Replace != nil && strings.HasPrefix(m.Replace.Path, ".")
}

func moduleComponent(m *debug.Module, p Part) component {
	if m.Replace != nil {
		m = m.Replace
	}
	purl := "pkg:golang/" + m.Path + "@" + url.PathEscape(m.Version)
	c := component{Type: "library", Ref: purl, Name: m.Path, Version: m.Version, Licenses: licensesOf(p.Licence), Copyright: strings.Join(p.Holders, "\n"), Purl: purl}
	if m.Sum != "" {
		c.Properties = []property{{"go:sum", m.Sum}}
	}
	return c
}

func otherComponent(p Part, info *debug.BuildInfo) component {
	c := component{Type: "data", Ref: p.Name, Name: p.Name, Licenses: licensesOf(p.Licence), Copyright: strings.Join(p.Holders, "\n")}
	if p.Kind == Library {
		version, _, _ := strings.Cut(strings.TrimPrefix(info.GoVersion, "go"), " ")
		c.Type, c.Name, c.Version = "library", "std", version
		c.Purl = "pkg:golang/std@" + version
		c.Ref = c.Purl
	}
	return c
}

// licensesOf says an SPDX expression as CycloneDX has it.
func licensesOf(expression string) []licensed {
	switch {
	case expression == "":
		return nil
	case strings.Contains(expression, " "):
		return []licensed{{Expression: expression}}
	}
	if name, ok := strings.CutPrefix(expression, "LicenseRef-"); ok {
		return []licensed{{License: &license{Name: name}}}
	}
	return []licensed{{License: &license{ID: expression}}}
}
