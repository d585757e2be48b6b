// SPDX-License-Identifier: Apache-2.0
// Held against yaml-cpp, which somebody else wrote: on every real file both tell the same story.
#include <gtest/gtest.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "reading.h"
#include "support/shared_folder.h"

namespace dagc::yaml {
namespace {

namespace fs = std::filesystem;

// What both readers can say: no styles but "quoted", no marks of documents.
class Story {
 public:
  void Scalar(std::string_view text, bool plain, std::string_view anchor) {
    const bool null = plain && (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
    lines.push_back((null ? std::string("null") : (plain ? "plain " : "text ") + std::string(text)) + Name(anchor));
  }
  void Line(std::string_view what, std::string_view anchor = {}) { lines.push_back(std::string(what) + Name(anchor)); }
  std::vector<std::string> lines;

 private:
  static std::string Name(std::string_view anchor) { return anchor.empty() ? "" : " &" + std::string(anchor); }
};

class YamlCppStory : public ::YAML::EventHandler {
 public:
  void OnDocumentStart(const ::YAML::Mark&) override { story.Line("document"); }
  void OnDocumentEnd() override { story.Line("end"); }
  void OnAnchor(const ::YAML::Mark&, const std::string& name) override { pending_ = name; }
  void OnNull(const ::YAML::Mark&, ::YAML::anchor_t anchor) override { story.Scalar("", true, Name(anchor)); }
  void OnAlias(const ::YAML::Mark&, ::YAML::anchor_t anchor) override { story.Line("alias " + names_[anchor]); }
  void OnScalar(const ::YAML::Mark&, const std::string& tag, ::YAML::anchor_t anchor,
                const std::string& value) override {
    story.Scalar(value, tag != "!", Name(anchor));
  }
  void OnSequenceStart(const ::YAML::Mark&, const std::string&, ::YAML::anchor_t anchor,
                       ::YAML::EmitterStyle::value) override {
    story.Line("list", Name(anchor));
  }
  void OnSequenceEnd() override { story.Line("end"); }
  void OnMapStart(const ::YAML::Mark&, const std::string&, ::YAML::anchor_t anchor,
                  ::YAML::EmitterStyle::value) override {
    story.Line("map", Name(anchor));
  }
  void OnMapEnd() override { story.Line("end"); }
  Story story;

 private:
  std::string Name(::YAML::anchor_t anchor) {
    if (anchor == 0) return {};
    return names_[anchor] = std::exchange(pending_, {});
  }
  std::map<::YAML::anchor_t, std::string> names_;
  std::string pending_;
};

Story OurStory(const Reading& reading) {
  Story story;
  for (const Event& event : reading.list) {
    switch (event.kind) {
      case EventKind::kDocumentStart:
        story.Line("document");
        break;
      case EventKind::kDocumentEnd:
      case EventKind::kSequenceEnd:
      case EventKind::kMappingEnd:
        story.Line("end");
        break;
      case EventKind::kScalar:
        story.Scalar(event.text, event.style == Style::kPlain, event.anchor);
        break;
      case EventKind::kAlias:
        story.Line("alias " + std::string(event.text));
        break;
      case EventKind::kSequenceStart:
        story.Line("list", event.anchor);
        break;
      case EventKind::kMappingStart:
        story.Line("map", event.anchor);
        break;
      default:
        break;
    }
  }
  return story;
}

TEST(SecondReader, TellsTheSameOfEveryRealFile) {
  DAGC_NEED_SHARED(shared);
  std::size_t compared = 0;
  for (const auto& entry : fs::recursive_directory_iterator(shared / "corpus")) {
    const fs::path extension = entry.path().extension();
    if (extension != ".yaml" && extension != ".yml" && extension != ".json") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const Reading reading = ReadText(text);
    if (!reading.ok) continue;  // yaml-cpp never sees what could hang it
    // Comments behind a tab, which yaml-cpp takes for indentation.
    if (entry.path().filename() == "0017-dataos-ctl-volume-lifecycle-01.yaml") continue;
    YamlCppStory theirs;
    std::istringstream stream(text);
    try {
      ::YAML::Parser parser(stream);
      while (parser.HandleNextDocument(theirs)) {
      }
    } catch (const ::YAML::Exception& error) {
      ADD_FAILURE() << entry.path() << ": " << error.what();
      continue;
    }
    EXPECT_EQ(OurStory(reading).lines, theirs.story.lines) << entry.path();
    ++compared;
  }
  EXPECT_GT(compared, 1000U);
}

}  // namespace
}  // namespace dagc::yaml
