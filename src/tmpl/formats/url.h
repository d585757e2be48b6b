// SPDX-License-Identifier: Apache-2.0
// URLs as Go's net/url takes them apart and puts them together.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagc::tmpl {

struct Url {
  std::string scheme;
  std::string opaque;
  std::optional<std::string> user;      // unescaped
  std::optional<std::string> password;  // unescaped
  std::string host;                     // with its port
  std::string path;                     // unescaped
  std::string raw_path;                 // where that differs from escaping `path`
  std::string query;
  std::string fragment;      // unescaped
  std::string raw_fragment;  // where that differs from escaping `fragment`
  bool force_query = false;
  bool omit_host = false;

  std::string Hostname() const;
  // What stands before `@`, escaped.
  std::string UserInfo() const;
  std::string ToString() const;
};

// url.QueryEscape.
std::string QueryEscape(std::string_view text);

// nullopt for what url.Parse refuses.
std::optional<Url> ParseUrl(std::string_view text);

}  // namespace dagc::tmpl
