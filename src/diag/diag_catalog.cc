// SPDX-License-Identifier: Apache-2.0
#include "diag/diag_catalog.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/text.h"
#include "dagc/diag_code.h"

namespace dagc {
namespace {

constexpr DiagInfo kCatalog[] = {
#define DAGC_DIAG(number, ident, severity, name, text) {DiagCode::k##ident, Severity::k##severity, name, text},
#include "dagc/diag_codes.def"
#undef DAGC_DIAG
};

consteval bool IsSorted() {
  for (std::size_t i = 1; i < std::size(kCatalog); ++i) {
    if (kCatalog[i - 1].code >= kCatalog[i].code) return false;
  }
  return true;
}
static_assert(IsSorted(), "rows of diag_codes.def stand in the order of their numbers, each number once");

constexpr std::array<std::string_view, 8> kPhases = {"files, usage and languages",
                                                     "YAML and documents",
                                                     "shape",
                                                     "meaning of a document",
                                                     "names, graph and schedules",
                                                     "target, secrets, stacks and templates",
                                                     "emission",
                                                     "lint"};
constexpr std::array<std::string_view, 4> kSeverities = {"off", "info", "warning", "error"};

bool SameWord(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return AsciiLower(x) == AsciiLower(y); });
}

}  // namespace

std::span<const DiagInfo> DiagCatalog() { return kCatalog; }

const DiagInfo& InfoOf(DiagCode code) {
  const auto* row = std::lower_bound(std::begin(kCatalog), std::end(kCatalog), code,
                                     [](const DiagInfo& info, DiagCode wanted) { return info.code < wanted; });
  DAGC_CHECK(row != std::end(kCatalog) && row->code == code);
  return *row;
}

const DiagInfo* FindDiag(std::string_view code_or_name) {
  constexpr std::size_t kCodeSize = 6;  // "DG1234"
  const bool may_be_code = code_or_name.size() == kCodeSize && SameWord(code_or_name.substr(0, 2), "DG");
  for (const DiagInfo& info : kCatalog) {
    if (code_or_name.size() == info.name.size() && SameWord(code_or_name, info.name)) return &info;
    if (may_be_code && SameWord(code_or_name, CodeName(info.code))) return &info;
  }
  return nullptr;
}

std::string_view PhaseOf(DiagCode code) { return kPhases[static_cast<std::size_t>(PhaseDigit(code))]; }

std::string CodeName(DiagCode code) {
  const std::string digits = std::to_string(static_cast<unsigned>(code));
  return "DG" + std::string(4 - digits.size(), '0') + digits;
}

std::string_view SeverityName(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }

std::optional<Severity> ParseSeverity(std::string_view word) {
  for (std::size_t i = 0; i < kSeverities.size(); ++i) {
    if (word == kSeverities[i]) return static_cast<Severity>(i);
  }
  return std::nullopt;
}

}  // namespace dagc
