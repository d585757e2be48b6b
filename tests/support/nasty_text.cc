// SPDX-License-Identifier: Apache-2.0
#include "support/nasty_text.h"

#include <cstdio>
#include <cstdlib>

namespace dagc::test {
namespace {

using std::string_view_literals::operator""sv;

// Words and numbers that some reader resolves to something else than text, or nearly.
// clang-format off
constexpr std::string_view kTyped[] = {
    "", "yes", "no", "Yes", "NO", "on", "off", "On", "OFF", "y", "n", "Y", "N", "true", "True", "TRUE", "tRUE", "false",
    "null", "Null", "NULL", "~", "=", "<<", "none", "nil", "0", "00", "-0", "+0", "123", "-1", "+1", "0755", "0o7",
    "0o755", "0o8", "0x1F", "0xZZ", "0b101", "0b2", "1_000", "1__0", "_1", "0_7", "08", "09", "1,000", "1.5", "1.",
    ".5", "-.5", "+.5", ".", "..", "1.2.3", "1.10", "3.20", "1e3", "1E3", "1.0e3", "1e+3", "1e", "e3", ".e3", "-e3",
    "1e400", "0.", "1_0.5", "inf", ".inf", "-.inf", "+.Inf", ".nan", "NaN", "-", "--", "12:30", "1:2", "12:30:45",
    "-12:30", "1:60", "1a", "0e1a", "v1", "100m", "128Mi", "1 2", "2024-01-01", "2024-1-1", "2024-01-01T00:00:00Z",
    "2024-01-01 12:00:00", "685_230.15", "190:20:30", "99999999999999999999999", "deadbeef", "e2e", "0xdeadbeef",
    "+1_0"};
// clang-format on

// Indicators and spaces where they matter.
// clang-format off
constexpr std::string_view kIndicators[] = {
    " ", "  ", "\t", "---", "...", "--- x", "... x", "?", "? x", ":", ": x", "x:", "a: b", "a:b", "a :b", "a : b", "x: ",
    "::", "a::b", "#", "# x", "x #y", "x#y", "x # y", "- x", "-x", "- ", "-- x", "--x", "[", "]", "{", "}", "[a]",
    "{a}", "{a: 1}", ",", "a, b", "&", "&a", "*", "*a", "*.txt", "!", "!a", "!!str", "|", "|x", ">", ">-", "%", "%x",
    "%YAML 1.1", "@", "@daily", "`", "`x`", "'", "''", "'a'", "\"", "\"a\"", "it's", "say \"hi\"", "\\", "a\\nb", "\\x",
    "a\\", "C:\\d", " x", "x ", "  x  ", "\tx", "x\t", "x\ty", "x \ty", "x\t# y", "x:\ty", "a=b", "!=", "<a>", "a|b",
    "a > b", "a\"b: c", "it's: x", "http://x.y/z?a=b&c=d#e", "*/15 * * * *", "docker.io/library/alpine:3.20",
    "${{ secrets.X }}", "{{inputs.parameters.x}}", "{{ x }}", "$(date)", "$${X}", "{\"a\":{\"b\":[1]}}",
    "k with spaces"};
// clang-format on

// Texts of several lines, with blanks, tabs and carriage returns wherever they hurt.
// clang-format off
constexpr std::string_view kLines[] = {
    "\n", "\n\n", "x\n", "\nx", "x\ny", "x\ny\n", "x\n\ny\n", "x\n\n", "x\n\n\n", "x\n\n\ny", "\n\nx\n\n", " x\ny\n",
    "  x\ny\n", "x\n  y\n", "x \ny\n", "x\n \ny\n", "x\n  \ny", "x\n   \n\n y\n", "x\t\ny\n", "\tx\ny\n", "x\n\ty\n",
    "x\n\t\ny\n", "\n x\n", "\n\tx\n", "\n\n  x\ny\n", "x\ny\n ", "x\ny\n\t", "x\ny\n \n", "# x\ny\n", "x\n# y\n",
    "- a\n- b\n", "a: 1\nb: 2\n", "---\nx\n", "x\n---\ny\n", "x\n...\n", "x\n--- y", "-\n", "?\n", ":\n", "''\n",
    "\"\n", "|\n x\n", "x\r\ny\r\n", "x\r", "\r", "x\ry", "\r\n", "x\n\ry\n",
    "set -eu\nif x; then\n    echo \"a: b\"  # c\nfi\n", "#!/bin/sh\nset -e\n\techo tab\n", "a\\\nb\n",
    "cat <<EOF\n{{ .x }}\n  y\nEOF", "  \nx\n", "   \n  x\n", " \n\n x"};
// clang-format on

// Accents, CJK, emoji (one joined by U+200D), U+0085, U+2028, U+2029, no-break space, soft hyphen, byte order mark,
// zero width space, right-to-left override, private use, U+FFFD to U+FFFF, noncharacters, tags, C1 and C0 controls.
// clang-format off
constexpr std::string_view kUnicode[] = {
    "\xC3\xA9"sv, "\xE6\x97\xA5\xE6\x9C\xAC"sv, "\xF0\x9F\x98\x80"sv, "\xF0\x9F\x98\x80 x\ny\n"sv,
    "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9"sv, "a\n\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\n"sv,
    "\xC2\x85"sv, "x\xC2\x85y"sv, "x\xC2\x85y\nz\n"sv, "x\xE2\x80\xA8y"sv, "x\xE2\x80\xA9y\nz\n"sv, "\xC2\xA0"sv,
    "\xC2\xA0x"sv, "x\xC2\xA0"sv, "a\n\xC2\xA0 b\n"sv, "\xC2\xA0\na\n"sv, "\xC2\xADx\ny"sv, "\xEF\xBB\xBF"sv,
    "\xEF\xBB\xBFx"sv, "x\xEF\xBB\xBFy"sv, "x\n\xEF\xBB\xBFy\n"sv, "\xE2\x80\x8B"sv, "a\xE2\x80\x8B\nb"sv,
    "\xE2\x80\xAE x"sv, "a\n\xE2\x80\xAE x"sv, "\xEE\x80\x80"sv, "a\n\xEE\x80\x80\n"sv, "\xEF\xBF\xBD"sv,
    "\xEF\xBF\xBE"sv, "\xEF\xBF\xBF\nx"sv, "\xF0\x9F\xBF\xBE"sv, "\xF4\x8F\xBF\xBF"sv, "\xF3\xA0\x80\x81"sv,
    "\xED\x9F\xBF\xEE\x80\x80"sv, "\xC2\x80"sv, "\xC2\x9F"sv, "\x00"sv, "a\x00z"sv, "\x01"sv, "\x07\x08"sv, "\x0B"sv,
    "\x0C"sv, "\x1B[31m"sv, "\x7F"sv, "x\x01\ny\n"sv, "x\x0C\ny\n"sv, "x\x7F\ny\n"sv};
// clang-format on

// What random YAML texts are made of: short, so that they meet in all orders.
// clang-format off
constexpr std::string_view kYamlPieces[] = {
    " ", " ", "  ", "\n", "\n", "\n\n", "\t", "\r", ":", ": ", "#", " #", "-", "- ", "---", "...", "?", "|", ">", "'",
    "\"", "\\", "{", "}", "[", "]", ",", "&", "*", "!", "%", "@", "`", "=", "<<", "~", "a", "x", "yes", "no", "y", "n",
    "on", "true", "null", "0", "1", "7", "9", ".", "_", "e", "E", "+", "0x", "0o", "0b", "inf", "T", "Z", "2024-01-01",
    "12:30", "word", "\x01"sv, "\x1B"sv, "\x7F"sv, "\xC3\xA9"sv, "\xC2\x85"sv, "\xC2\xA0"sv, "\xE2\x80\xA8"sv,
    "\xE2\x80\x8D"sv, "\xE2\x80\xAE"sv, "\xEF\xBB\xBF"sv, "\xEF\xBF\xBE"sv, "\xEE\x80\x80"sv, "\xF0\x9F\x98\x80"sv,
    "\xF4\x8F\xBF\xBF"sv};
// clang-format on

// What random texts for the engine and the kubelet are made of.
// clang-format off
constexpr std::string_view kEnginePieces[] = {
    "{", "{", "{", "{{", "{{", "}}", "}}", "}", "$", "$", "$$", "$(", "$(", "(", ")", ")", " ", "\n", "=", ".", "'",
    "\"", "\\", "`", "-", "|", "a", "x", "A", "B_1", "$(A)", "$(B_1)", "$(UNSET)", "$(a b)", "$$(A)", "${A}",
    "$(DAGC_LB)", "DAGC_LB", "DAGC_LB2", "{$(DAGC_LB)", "workflow", "workflow.name", "workflow.uid",
    "inputs.parameters.p", "{{workflow.name}}", "{{ workflow.uid }}", "{{=1+1}}", "{{= bad(",
    "{{tasks.a.outputs.result}}", "{{item}}", "{{item.k}}", "{{retries}}", "{{pod.name}}", "{{ .x }}", "{{foo}}",
    "{{- if .x }}", "{% x %}", "{\"a\":{\"b\":1}}", "{{'{{'}}", "{{\"a\" | quote}}", "{{{x}}}", "{{unclosed",
    "\xC3\xA9"sv, "\xC2\xA0"sv, "\xF0\x9F\x98\x80"sv, "\t", "\r"};
// clang-format on

}  // namespace

std::uint64_t Seed() {
  static const std::uint64_t seed = [] {
    const char* given = std::getenv("DAGC_SEED");
    constexpr std::uint64_t kFixed = 20261201;
    const bool is_random = given != nullptr && std::string_view(given) == "random";
    const std::uint64_t value = is_random          ? std::random_device()()
                                : given != nullptr ? std::strtoull(given, nullptr, 10)
                                                   : kFixed;
    std::fprintf(stderr, "random texts: DAGC_SEED=%llu repeats this run\n", static_cast<unsigned long long>(value));
    return value;
  }();
  return seed;
}

std::vector<std::string> NastyYamlTexts() {
  std::vector<std::string> texts;
  const auto add = [&texts](const auto& list) { texts.insert(texts.end(), std::begin(list), std::end(list)); };
  add(kTyped);
  add(kIndicators);
  add(kLines);
  add(kUnicode);
  const auto repeated = [](std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
  };
  texts.push_back(repeated("x", 200));
  texts.push_back(repeated("word ", 60));
  texts.push_back(repeated("word ", 60) + "end");
  texts.push_back(repeated("x", 5000));
  for (const int length : {130, 998, 999, 1000, 1001, 1023, 1024, 1025}) texts.push_back(repeated("k", length));
  texts.push_back(repeated("\xC3\xA9", 600));
  texts.push_back(repeated("\"", 600));
  texts.push_back(repeated(repeated("long line ", 30) + "\n", 3));
  texts.push_back(repeated("a", 100) + ": b");
  return texts;
}

RandomTexts::RandomTexts(Domain domain, std::uint64_t seed) : random_(seed) {
  if (domain == Domain::kYaml) {
    pieces_.assign(std::begin(kYamlPieces), std::end(kYamlPieces));
  } else {
    pieces_.assign(std::begin(kEnginePieces), std::end(kEnginePieces));
  }
}

std::string RandomTexts::Next() {
  std::string text;
  const std::uint64_t count = 1 + random_() % 9;
  for (std::uint64_t i = 0; i < count; ++i) text += pieces_[random_() % pieces_.size()];
  return text;
}

}  // namespace dagc::test
