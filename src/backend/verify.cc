// SPDX-License-Identifier: Apache-2.0
#include "backend/verify.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>
#include <string>

#include "backend/tree_comparer.h"

namespace dagc {
namespace {

// A stream over text that somebody else owns.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // the get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

// Passes yaml-cpp's events on.
class Listener : public YAML::EventHandler {
 public:
  explicit Listener(backend::TreeComparer& comparer) : comparer_(comparer) {}

  void OnDocumentStart(const YAML::Mark&) override { comparer_.StartDocument(); }
  void OnDocumentEnd() override { comparer_.EndDocument(); }
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { comparer_.Null(); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { comparer_.Refuse(); }
  void OnAnchor(const YAML::Mark&, const std::string&) override { comparer_.Refuse(); }
  void OnScalar(const YAML::Mark&, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    const bool is_plain = tag == "?";
    if (!is_plain && tag != "!") return comparer_.Refuse();
    comparer_.Scalar(value, is_plain ? backend::ScalarForm::kPlain : backend::ScalarForm::kString);
  }
  void OnSequenceStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value) override {
    if (IsTag(tag)) return comparer_.Refuse();
    comparer_.EnterList();
  }
  void OnSequenceEnd() override { comparer_.Leave(); }
  void OnMapStart(const YAML::Mark&, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value) override {
    if (IsTag(tag)) return comparer_.Refuse();
    comparer_.EnterMap();
  }
  void OnMapEnd() override { comparer_.Leave(); }

 private:
  static bool IsTag(const std::string& tag) { return tag != "?" && !tag.empty(); }

  backend::TreeComparer& comparer_;
};

}  // namespace

std::optional<std::string> FirstDifferenceByYamlCpp(std::string_view yaml, std::span<const Value> documents) {
  backend::TreeComparer comparer(documents);
  Listener listener(comparer);
  ViewBuffer buffer(yaml);
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    // yaml-cpp finds documents without end in a stray comma; one too many is enough to know.
    while (!comparer.difference() && parser.HandleNextDocument(listener)) {
    }
    comparer.EndStream();
  } catch (const YAML::Exception& error) {
    comparer.Differ("line " + std::to_string(error.mark.line + 1) + ", column " +
                    std::to_string(error.mark.column + 1));
  }
  return comparer.difference();
}

}  // namespace dagc
