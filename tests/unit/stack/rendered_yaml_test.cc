// SPDX-License-Identifier: Apache-2.0
// What a template rendered, read as YAML: places are those of the template.
#include "stack/rendered_yaml.h"

#include <gtest/gtest.h>

#include "diag/collecting_sink.h"

namespace dagc {
namespace {

constexpr FileId kStack{7};
constexpr std::uint32_t kTemplateAt = 1000;  // where the template's text begins in the stack's file

class RenderedYamlTest : public testing::Test {
 protected:
  tmpl::Template Parse(std::string_view text) {
    TextMap map(Span{kStack, kTemplateAt, kTemplateAt + 500});
    map.Add({0, kTemplateAt, 0, true});
    return tmpl::Parse({tmpl::Language::kGo, text, map, {}}, sink_).value();
  }

  Arena arena_;
  CollectingSink sink_;
};

TEST_F(RenderedYamlTest, PlacesOfPrintedTextAreTheirActions) {
  //                                        0         1         2
  //                                        012345678901234 5678901234567890
  const tmpl::Template parsed = Parse("a: {{ `x: [` }}\nb: {{ 6 }}\n");
  const tmpl::Rendering rendering = tmpl::Evaluate(parsed, {}, {}, sink_);
  const RenderedYaml rendered(parsed, rendering.pieces);
  ASSERT_EQ(rendered.text(), "a: x: [\nb: 6\n");
  EXPECT_EQ(rendered.PlaceOf(0, 1), (Span{kStack, 1000, 1001}));
  EXPECT_EQ(rendered.PlaceOf(3, 4), (Span{kStack, 1003, 1015}));
  EXPECT_EQ(rendered.PlaceOf(0, 4), (Span{kStack, 1000, 1015}));
  EXPECT_EQ(rendered.PlaceOf(8, 12), (Span{kStack, 1016, 1026}));
  EXPECT_FALSE(rendered.Read(arena_, {}, sink_));
  const auto findings = sink_.TakeSorted();
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].span, (Span{kStack, 1003, 1015})) << findings[0].message;
}

TEST_F(RenderedYamlTest, NothingIsNull) {
  const tmpl::Template parsed = Parse("  \n");
  const tmpl::Rendering rendering = tmpl::Evaluate(parsed, {}, {}, sink_);
  const auto root = RenderedYaml(parsed, rendering.pieces).Read(arena_, {}, sink_);
  ASSERT_TRUE(root);
  EXPECT_TRUE(root->IsNull());
}

}  // namespace
}  // namespace dagc
