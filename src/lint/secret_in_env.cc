// SPDX-License-Identifier: Apache-2.0
#include "lint/secret_in_env.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "base/short_text.h"
#include "base/text.h"
#include "diag/codes/dg7.h"
#include "lint/checks.h"

namespace dagc::lint {

namespace {

constexpr auto kSecretWords = std::to_array<std::string_view>(
    {"apikey", "credential", "credentials", "passphrase", "passwd", "password", "secret", "token"});
// What a key is called that is secret.
constexpr auto kSecretKeys =
    std::to_array<std::string_view>({"access", "api", "encryption", "private", "secret", "signing"});
// A last word that says the value is about a secret and not one: `TOKEN_URL`, `SECRET_NAME`, `PASSWORD_FILE`.
constexpr auto kHarmless = std::to_array<std::string_view>(
    {"algorithm", "count",  "dir",    "directory", "enabled", "endpoint", "expiry",   "field",
     "file",      "format", "header", "id",        "issuer",  "length",   "lifetime", "limit",
     "name",      "path",   "policy", "prefix",    "ref",     "region",   "scope",    "size",
     "timeout",   "ttl",    "type",   "uri",       "url",     "user",     "username", "version"});

bool IsOneOf(std::string_view word, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view other) { return IsSameText(word, other); });
}

// "db password " of `DB_PASSWORD`, `db-password`, `dbPassword` and `DB_PASSWORD2`: each word with a space behind it.
std::string WordsOf(std::string_view name) {
  std::string words;
  bool lower_before = false;
  for (const char c : name) {
    const bool letter = IsAsciiAlpha(c);
    const bool lower = letter && (AsciiLower(c) == c);
    const bool ends_word = !letter || (lower_before && !lower);
    if (ends_word && !words.empty() && words.back() != ' ') words += ' ';
    if (letter) words += AsciiLower(c);
    lower_before = lower;
  }
  if (!words.empty() && words.back() != ' ') words += ' ';
  return words;
}

bool NamesSecret(std::string_view name) {
  const std::string words = WordsOf(name);
  bool found = false;
  std::string_view word;
  for (std::string_view rest = words; !rest.empty(); rest.remove_prefix(word.size() + 1)) {
    const std::string_view before = word;
    word = rest.substr(0, rest.find(' '));
    found = found || IsOneOf(word, kSecretWords) || (word == "key" && IsOneOf(before, kSecretKeys));
  }
  return found && !IsOneOf(word, kHarmless);
}

// Switches and places of files are no secrets, whatever the variable is called.
bool MayBeSecret(const ir::Text& value) {
  return !value.empty() && !value.unresolved && value.value != "true" && value.value != "false" &&
         !value.value.starts_with('/');
}

template <typename Action>
void ForEachSecret(const ir::Workflow& workflow, Action action) {
  for (const ir::Template& step : workflow.templates) {
    for (const ir::EnvVar& variable : step.container().env) {
      if (MayBeSecret(variable.value) && NamesSecret(variable.name.value)) action(variable);
    }
  }
}

}  // namespace

// Speaks at the name and never of the value: what it says may be read by more people than the manifest.
void CheckSecretInEnv(const LintInput& input, DiagSink& sink) {
  ForEachSecret(input.workflow, [&](const ir::EnvVar& variable) {
    sink.Report(diag::kSecretInEnv, variable.name.span, variable.name).Help(help::kSecretByReference);
  });
}

}  // namespace dagc::lint

namespace dagc {

void CollectSecretSpans(const ir::Workflow& workflow, std::vector<Span>& to) {
  lint::ForEachSecret(workflow, [&](const ir::EnvVar& variable) { to.push_back(variable.value.span); });
}

}  // namespace dagc
