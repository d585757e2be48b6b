// SPDX-License-Identifier: Apache-2.0
// One file, and findings at places in it that are named by their text.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "diag/diag_catalog.h"
#include "diag/masking.h"
#include "diag/renderer.h"
#include "source/source_map.h"
#include "support/print_finding.h"

namespace dagc {

class FindingFixture : public ::testing::Test {
 protected:
  void SetText(std::string text, std::string path = "a.yaml") {
    file_ = sources_.Add(std::move(path));
    sources_.SetText(file_, std::move(text));
  }

  // The place of the n-th occurrence of `text`, counted from 1.
  Span At(std::string_view text, int occurrence = 1) const {
    std::size_t at = sources_.Text(file_).find(text);
    while (--occurrence > 0) at = sources_.Text(file_).find(text, at + 1);
    EXPECT_NE(at, std::string_view::npos) << text;
    return {file_, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size())};
  }

  // A finding with the default level of its code.
  static Diagnostic Finding(DiagCode code, Span span, std::string message) {
    Diagnostic finding;
    finding.code = code;
    finding.severity = InfoOf(code).severity;
    finding.span = span;
    finding.message = std::move(message);
    return finding;
  }

  std::string Drawn(std::string_view format, std::span<const Diagnostic> findings) const {
    return Render(format, file_, findings, context_);
  }
  std::string Drawn(std::string_view format, const Diagnostic& finding) const {
    return Drawn(format, std::span(&finding, 1));
  }

  SourceMap sources_;
  Masking masking_{sources_};
  RenderContext context_{sources_, masking_};
  FileId file_;
};

}  // namespace dagc
