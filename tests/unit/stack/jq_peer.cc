// SPDX-License-Identifier: Apache-2.0
#include "unit/stack/jq_peer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "stack/jq/jq.h"
#include "stack/jq/value_ops.h"
#include "support/golden.h"

namespace dagc::test {
namespace {

using nlohmann::json;

// The output of a command, without what it says on standard error.
std::string OutputOf(const std::string& command, bool& ok) {
  std::string output;
  FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  if (pipe == nullptr) return output;
  std::array<char, 4096> chunk{};
  for (std::size_t got = 0; (got = std::fread(chunk.data(), 1, chunk.size(), pipe)) > 0;)
    output.append(chunk.data(), got);
  ok = pclose(pipe) == 0;
  return output;
}

// `"` inside a value is written as text, so that nothing of a filter reaches a shell.
std::string Program(const std::vector<std::string>& filters) {
  std::string program = "empty";
  for (const std::string& filter : filters) {
    program += ",\n(try ((" + filter + "\n) | {\"value\": .}) catch {\"fault\": true}), {\"end\": true}";
  }
  return program;
}

}  // namespace

bool HasRealJq() {
  bool ok = false;
  OutputOf("jq --version", ok);
  return ok;
}

std::optional<std::vector<JqAnswer>> AskJq(std::string_view document, const std::vector<std::string>& filters) {
  const std::filesystem::path folder = testing::TempDir();
  const std::string stem = (folder / ("dagc-jq-" + std::to_string(getpid()))).string();
  WriteText(stem + ".jq", Program(filters));
  WriteText(stem + ".json", document);
  bool ok = false;
  std::istringstream lines(OutputOf("jq -c -f '" + stem + ".jq' '" + stem + ".json'", ok));
  std::filesystem::remove(stem + ".jq");
  std::filesystem::remove(stem + ".json");
  if (!ok) return std::nullopt;
  std::vector<JqAnswer> answers(1);
  for (std::string line; std::getline(lines, line);) {
    const json row = json::parse(line);
    if (row.contains("value")) answers.back().values.push_back(row.at("value").dump());
    if (row.contains("fault")) answers.back().failed = true;
    if (row.contains("end")) answers.emplace_back();
  }
  answers.pop_back();
  return answers;
}

std::optional<JqAnswer> OwnAnswer(std::string_view document, const std::string& filter, int& reason) {
  const auto parsed = stack::jq::Filter::Parse(filter);
  if (!parsed) {
    const stack::jq::JqFault& fault = parsed.fault();
    EXPECT_LE(fault.begin, fault.end) << filter;
    EXPECT_LE(fault.end, filter.size()) << filter;
    reason = static_cast<int>(fault.reason);
    return std::nullopt;
  }
  CollectingSink sink;
  const std::string text = "{\"doc\": " + std::string(document) + "}";
  LoadedFile file = LoadDocuments(FileId{1}, text, {}, sink);
  EXPECT_TRUE(file.readable) << document;
  if (!file.readable) return std::nullopt;
  const stack::jq::Outcome outcome = parsed->Run(*file.documents.front().root.Find("doc"), file.arena);
  reason = static_cast<int>(outcome.fault.reason);
  JqAnswer answer;
  answer.failed = outcome.fault.reason != stack::jq::Reason::kNone;
  for (const Value& value : outcome.values) {
    answer.values.emplace_back();
    stack::jq::AppendJson(answer.values.back(), value);
  }
  return answer;
}

std::string Canonical(const JqAnswer& answer) {
  std::string text;
  for (const std::string& value : answer.values) {
    const json read = json::parse(value, nullptr, false);
    text += (read.is_discarded() ? "not JSON: " + value : read.dump()) + "\n";
  }
  return text + (answer.failed ? "fault" : "");
}

}  // namespace dagc::test
