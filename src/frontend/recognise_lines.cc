// SPDX-License-Identifier: Apache-2.0
#include "frontend/recognise_lines.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "base/edit_distance.h"
#include "base/misspelling.h"
#include "frontend/envelope.h"
#include "frontend/language_marks.h"
#include "frontend/line_outline.h"

namespace dagc {
namespace {

const OutlineKey* FindLike(const Outline& outline, std::string_view key) {
  for (const bool exact : {true, false}) {
    for (const OutlineKey& found : outline) {
      if (exact ? found.key == key : IsLikeKey(found.key, key)) return &found;
    }
  }
  return nullptr;
}

bool Has(const Outline& outline, std::string_view key) { return FindLike(outline, key) != nullptr; }

EnvelopeWord WordAt(const Outline& outline, std::string_view key) {
  const OutlineKey* found = FindLike(outline, key);
  if (found == nullptr) return {};
  return {true, !found->value.empty(), found->value, {}};
}

// Whether the block of `spec` or `workflow` has a list under `dag`: a dash or a bracket is the next thing after it.
bool HasStepList(std::string_view block) {
  constexpr std::string_view kKey = "dag";
  for (std::size_t at = 0; at + kKey.size() < block.size(); ++at) {
    if (block[at] != 'd' && block[at] != 'D') continue;
    const bool begins = at == 0 || std::string_view(" \t\r\n{,\"'").find(block[at - 1]) != std::string_view::npos;
    if (!begins || EditDistance(block.substr(at, kKey.size()), kKey, 0) != 0) continue;
    std::size_t next = at + kKey.size();
    if (block[next] == '"' || block[next] == '\'') ++next;
    next = block.find_first_not_of(" \t", next);
    if (next == std::string_view::npos || block[next] != ':') continue;
    next = block.find_first_not_of(" \t\r\n", next + 1);
    if (next != std::string_view::npos && (block[next] == '-' || block[next] == '[')) return true;
  }
  return false;
}

Envelope EnvelopeOf(const Outline& outline) {
  Envelope envelope;
  envelope.version = WordAt(outline, "version");
  envelope.api_version = WordAt(outline, "apiVersion");
  envelope.type = WordAt(outline, "type");
  envelope.kind = WordAt(outline, "kind");
  for (const std::string_view key : {"spec", "workflow"}) {
    const OutlineKey* body = FindLike(outline, key);
    if (body != nullptr && HasStepList(body->block)) envelope.has_steps = envelope.has_step_list = true;
  }
  return envelope;
}

bool SaysShippable(const Outline& outline) {
  constexpr std::string_view kType = "type:";
  for (const std::string_view key : {"jobs", "resources", "triggers"}) {
    const OutlineKey* list = FindLike(outline, key);
    if (list == nullptr) continue;
    const std::string_view block = list->block;
    for (std::size_t at = block.find(kType); at != std::string_view::npos; at = block.find(kType, at + 1)) {
      const std::size_t begin = block.find_first_not_of(" \t\"'", at + kType.size());
      if (begin == std::string_view::npos) break;
      const std::size_t end = std::min(block.find_first_of(" \t\r\n\"',}#", begin), block.size());
      if (IsOwnShippableType(block.substr(begin, end - begin))) return true;
    }
  }
  return false;
}

bool SaysOtherLanguage(const Outline& outline) {
  const OutlineKey* api_version = FindLike(outline, "apiVersion");
  if (api_version != nullptr) {
    const OutlineKey* kind = FindLike(outline, "kind");
    return api_version->value.starts_with("argoproj.io/") && kind != nullptr && IsArgoKind(kind->value);
  }
  return (Has(outline, "entrypoint") && Has(outline, "templates")) ||
         (Has(outline, "tasks") && (Has(outline, "package") || Has(outline, "format_version"))) ||
         SaysShippable(outline);
}

// A manifest whose keys have slipped to the right, which is why it cannot be read: exact words at any indentation.
bool IsShiftedWorkflow(std::string_view text) {
  bool has_version = false, has_type = false, has_steps = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos) continue;
    line = line.substr(first, line.find_last_not_of(" \r") + 1 - first);
    const std::span<const std::string_view> versions = DataosVersions();
    has_type = has_type || line == "type: workflow";
    has_steps = has_steps || line == "dag:";
    has_version = has_version || (line.starts_with("version: ") &&
                                  std::find(versions.begin(), versions.end(), line.substr(9)) != versions.end());
  }
  return has_version && has_type && has_steps;
}

// UTF-16 without its zero bytes and mark: what is ASCII in it can be read.
std::string WithoutZeros(std::string_view text) {
  std::string ascii;
  ascii.reserve(text.size() / 2);
  std::copy_if(text.begin(), text.end(), std::back_inserter(ascii),
               [](char c) { return c != '\0' && static_cast<unsigned char>(c) < 0xFE; });
  return ascii;
}

}  // namespace

bool LinesSayDagc(std::string_view text) {
  constexpr std::size_t kWhereZerosBegin = 8;
  if (text.starts_with("#!")) return false;  // a program; a manifest in it is text
  if (text.substr(0, kWhereZerosBegin).find('\0') != std::string_view::npos) {
    const std::string ascii = WithoutZeros(text);
    return ascii.find('\0') == std::string::npos && !ascii.empty() && LinesSayDagc(ascii);
  }
  const std::vector<Outline> outlines = OutlinesOf(text);
  const auto says = [](const Outline& outline) {
    return Understand(EnvelopeOf(outline)).is_dataos || SaysOtherLanguage(outline);
  };
  return std::any_of(outlines.begin(), outlines.end(), says) || IsShiftedWorkflow(text);
}

}  // namespace dagc
