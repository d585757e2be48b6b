// SPDX-License-Identifier: Apache-2.0
#include "base/credential_name.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/text.h"

namespace dagc {
namespace {

// Anywhere in the name, which has no `_`, `-` and `.` any more.
constexpr auto kAnywhere =
    std::to_array<std::string_view>({"password", "passwd", "passphrase", "passcode", "secret", "credential", "apikey",
                                     "accesskey", "privatekey", "connectionstring", "connstr", "webhookurl", "sshpass",
                                     "basicauth", "authorization", "serviceaccountjson", "kubeconfigdata"});
// A word of the name, or its end.
constexpr auto kAtEnd = std::to_array<std::string_view>(
    {"token", "tokens", "pwd", "ghpat", "netrc", "privkey", "sajson", "sessionid", "webhook"});
constexpr auto kWords =
    std::to_array<std::string_view>({"auth", "bearer", "cookie", "cred", "creds", "dsn", "jwt", "key", "keys", "login",
                                     "otp", "pass", "pat", "pin", "pw", "sas", "signature", "token", "tokens"});
// Addresses that usually carry a password: of databases, of a checkout in CI, of package indexes.
constexpr auto kAddresses = std::to_array<std::string_view>(
    {"databaseurl", "databaseuri", "dburl",           "dburi",       "mongourl",    "mongouri",      "mongodburl",
     "mongodburi",  "redisurl",    "redisuri",        "postgresurl", "postgresuri", "postgresqlurl", "postgresqluri",
     "mysqlurl",    "mysqluri",    "amqpurl",         "amqpuri",     "rabbitmqurl", "rabbitmquri",   "brokerurl",
     "jdbcurl",     "jdbcuri",     "cirepositoryurl", "indexurl"});
// The shell's own.
constexpr auto kFolders = std::to_array<std::string_view>({"PWD", "OLDPWD"});

template <typename Test>
bool AnyOf(std::span<const std::string_view> words, Test test) {
  return std::any_of(words.begin(), words.end(), test);
}

}  // namespace

bool LooksLikeCredential(std::string_view name) {
  if (AnyOf(kFolders, [&](std::string_view folder) { return name == folder; })) return false;
  std::string joined;
  std::string word;
  bool found = false;
  const auto end_word = [&] {
    while (!word.empty() && IsAsciiDigit(word.back())) word.pop_back();
    found = found || AnyOf(kWords, [&](std::string_view known) { return word == known; });
    word.clear();
  };
  char before = '\0';
  for (const char c : name) {
    if (!IsAsciiAlpha(c) && !IsAsciiDigit(c)) {
      end_word();
    } else {
      const bool is_hump = AsciiLower(c) != c && IsAsciiAlpha(before) && AsciiLower(before) == before;
      if (is_hump) end_word();
      word += AsciiLower(c);
      joined += AsciiLower(c);
    }
    before = c;
  }
  end_word();
  while (!joined.empty() && IsAsciiDigit(joined.back())) joined.pop_back();
  return found || AnyOf(kAnywhere, [&](std::string_view part) { return joined.find(part) != std::string::npos; }) ||
         AnyOf(kAddresses, [&](std::string_view part) { return joined.ends_with(part); }) ||
         AnyOf(kAtEnd, [&](std::string_view part) { return joined.ends_with(part); });
}

}  // namespace dagc
