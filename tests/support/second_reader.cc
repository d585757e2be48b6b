// SPDX-License-Identifier: Apache-2.0
#include "support/second_reader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <map>
#include <sstream>
#include <utility>

namespace dagc::test {
namespace {

class Teller {
 public:
  void Scalar(std::string_view text, bool plain, std::string_view anchor) {
    const bool null = plain && (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
    lines.push_back((null ? std::string("null") : (plain ? "plain " : "text ") + std::string(text)) + Name(anchor));
  }
  void Line(std::string_view what, std::string_view anchor = {}) { lines.push_back(std::string(what) + Name(anchor)); }
  Story lines;

 private:
  static std::string Name(std::string_view anchor) { return anchor.empty() ? "" : " &" + std::string(anchor); }
};

class YamlCppTeller : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override { story.Line("document"); }
  void OnDocumentEnd() override { story.Line("end"); }
  void OnAnchor(const YAML::Mark&, const std::string& name) override { pending_ = name; }
  void OnNull(const YAML::Mark&, YAML::anchor_t anchor) override { story.Scalar("", true, Name(anchor)); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t anchor) override { story.Line("alias " + names_[anchor]); }
  void OnScalar(const YAML::Mark&, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    story.Scalar(value, tag != "!", Name(anchor));
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    story.Line("list", Name(anchor));
  }
  void OnSequenceEnd() override { story.Line("end"); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    story.Line("map", Name(anchor));
  }
  void OnMapEnd() override { story.Line("end"); }
  Teller story;

 private:
  std::string Name(YAML::anchor_t anchor) {
    if (anchor == 0) return {};
    return names_[anchor] = std::exchange(pending_, {});
  }
  std::map<YAML::anchor_t, std::string> names_;
  std::string pending_;
};

}  // namespace

Story StoryOf(std::span<const yaml::Event> events) {
  using yaml::EventKind;
  Teller story;
  for (const yaml::Event& event : events) {
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
  return story.lines;
}

std::optional<Story> StoryByYamlCpp(const std::string& text, std::size_t most_documents, std::string& why) {
  YamlCppTeller teller;
  std::istringstream stream(text);
  try {
    YAML::Parser parser(stream);
    for (std::size_t documents = 0; parser.HandleNextDocument(teller); ++documents) {
      if (documents == most_documents) {
        why = "more documents";
        return std::nullopt;
      }
    }
  } catch (const YAML::Exception& error) {
    why = error.what();
    return std::nullopt;
  }
  return teller.story.lines;
}

}  // namespace dagc::test
