// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>

#include "diag/collecting_sink.h"
#include "tmpl/template.h"

namespace dagc::tmpl {
namespace {

constexpr std::array<std::string_view, 1> kImage = {"Image"};
constexpr std::array<std::string_view, 2> kResources = {"Spec", "Resources"};

bool Reads(std::string_view text, std::span<const std::string_view> path) {
  CollectingSink findings;
  const auto parsed = Parse({.language = Language::kGo, .text = text}, findings);
  EXPECT_TRUE(parsed) << text;
  return parsed && MayRead(*parsed, path);
}

TEST(MayRead, SeesEveryWayToAValue) {
  for (const std::string_view text : {
           "{{ .Image }}",
           "{{ $.Image }}",
           "{{ with .Name }}{{ $.Image }}{{ end }}",
           "{{ if .Image }}x{{ end }}",
           "{{ if false }}{{ .Image }}{{ end }}",
           "{{ if .Name }}{{ else if .Image }}{{ end }}",
           "{{ range .List }}{{ else }}{{ .Image }}{{ end }}",
           "{{ printf \"%s\" .Image | quote }}",
           "{{ index . \"Image\" }}",
           "{{ get . \"Image\" }}",
           "{{ hasKey $ \"Image\" }}",
           "{{ index . .Name }}",
           "{{ . | toYaml }}",
           "{{ toYaml . }}",
           "{{ . }}",
           "{{ range . }}x{{ end }}",
           "{{ $root := . }}{{ $root.Image }}",
           "{{ $root := dict \"of\" . }}{{ $root.of.Image }}",
           "{{ $x := .Name }}{{ $x = . }}{{ $x.Image }}",
           "{{ $x := .Name }}{{ with $x := . }}{{ $x.Image }}{{ end }}",
           "{{ define \"a\" }}{{ .Image }}{{ end }}{{ template \"a\" . }}",
           "{{ define \"a\" }}{{ $.Image }}{{ end }}{{ with .Name }}{{ template \"a\" $ }}{{ end }}",
           "{{ define \"a\" }}{{ template \"b\" . }}{{ end }}{{ define \"b\" }}{{ .Image }}{{ end }}{{ template \"a\" "
           ". }}",
           "{{ block \"a\" . }}{{ .Image }}{{ end }}",
           "{{ tpl .Name . }}",
           "{{ (.).Image }}",
       }) {
    EXPECT_TRUE(Reads(text, kImage)) << text;
  }
}

TEST(MayRead, TextThatOnlyLooksLikeItDoesNotCount) {
  for (const std::string_view text : {
           "image: .Image",
           "# {{ .Name }} and .Image",
           "{{/* .Image */}}",
           "{{ \".Image\" }}",
           "{{ .Images }} {{ .ImageTag }} {{ .image }}",
           "{{ .Spec.Image }}",
           "{{ with .Spec }}{{ .Image }}{{ end }}",
           "{{ range .List }}{{ .Image }}{{ end }}",
           "{{ range $i, $one := .List }}{{ $one.Image }}{{ end }}",
           "{{ index .List 0 \"Image\" }}",
           "{{ index . \"Spec\" \"Image\" }}",
           "{{ (fromYaml .Name).Image }}",
           "{{ toYaml .Spec }}",
           "{{ if . }}x{{ end }}",
           "{{ define \"a\" }}{{ .Image }}{{ end }}",
           "{{ define \"a\" }}{{ .Image }}{{ end }}{{ template \"a\" }}",
           "{{ define \"a\" }}{{ .Image }}{{ end }}{{ template \"a\" .Spec }}",
           "{{ define \"a\" }}{{ template \"a\" .x }}{{ end }}{{ template \"a\" . }}",
       }) {
    EXPECT_FALSE(Reads(text, kImage)) << text;
  }
}

TEST(MayRead, FollowsALongerPath) {
  for (const std::string_view text :
       {"{{ .Spec.Resources.limits }}", "{{ with .Spec }}{{ .Resources }}{{ end }}",
        "{{ $s := .Spec }}{{ range $s.Resources }}{{ end }}", "{{ toYaml .Spec }}", "{{ index .Spec \"Resources\" }}",
        "{{ (index . \"Spec\").Resources }}", "{{ toYaml . }}", "{{ range .Spec }}{{ end }}"}) {
    EXPECT_TRUE(Reads(text, kResources)) << text;
  }
  for (const std::string_view text :
       {"{{ .Resources }}", "{{ .Spec.Name }}", "{{ with .Spec }}{{ .Name }}{{ end }}", "{{ .Other.Resources }}",
        "{{ if .Spec }}x{{ end }}", "{{ $s := .Spec }}{{ $s.Name }}", "{{ .Spec.Other.Resources }}"}) {
    EXPECT_FALSE(Reads(text, kResources)) << text;
  }
}

// Templates that call each other are neither followed for ever nor as deep as they are many.
TEST(MayRead, ManyTemplatesAreNoProblem) {
  std::string text = "{{ template \"t0\" . }}";
  for (int i = 0; i < 20'000; ++i) {
    text += "{{ define \"t" + std::to_string(i) + "\" }}{{ template \"t" + std::to_string((i + 1) % 20'000) +
            "\" . }}{{ end }}";
  }
  EXPECT_FALSE(Reads(text, kImage));
}

TEST(Literal, IsItsText) {
  const Template literal = Literal({.language = Language::kGo, .text = "a {{ .x }} {% y"});
  CollectingSink findings;
  const Rendering rendering = Evaluate(literal, Data(), {}, findings);
  ASSERT_TRUE(rendering.ok && rendering.known());
  EXPECT_EQ(rendering.Text(), "a {{ .x }} {% y");
  EXPECT_TRUE(findings.empty());
}

}  // namespace
}  // namespace dagc::tmpl
