// SPDX-License-Identifier: Apache-2.0
#include "tmpl/formats/url.h"

#include <algorithm>

#include "base/hex.h"
#include "base/text.h"

namespace dagc::tmpl {
namespace {

enum class Part { kPath, kHost, kUser, kFragment };

// RFC 3986, section 2.3.
bool IsUnreserved(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '-' || c == '_' || c == '.' || c == '~'; }

bool IsKept(char c, Part part) {
  if (IsUnreserved(c)) return true;
  std::string_view kept;
  switch (part) {
    case Part::kPath:
      kept = "$&+,/:;=@";
      break;
    case Part::kHost:
      kept = "!$&'()*+,;=:[]<>\"";
      break;
    case Part::kUser:
      kept = "$&+,;=";
      break;
    case Part::kFragment:
      kept = "$&+,/:;=?@!()*";
      break;
  }
  return kept.find(c) != std::string_view::npos;
}

std::string Escape(std::string_view text, Part part) {
  std::string result;
  for (const char c : text) {
    if (IsKept(c, part)) {
      result += c;
    } else {
      AppendPercentEscape(result, c);
    }
  }
  return result;
}

std::optional<std::string> Unescape(std::string_view text, Part part) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c != '%') {
      if (part == Part::kHost && static_cast<unsigned char>(c) < 0x80 && !IsKept(c, part)) return std::nullopt;
      result += c;
      continue;
    }
    if (i + 2 >= text.size() || HexDigit(text[i + 1]) < 0 || HexDigit(text[i + 2]) < 0) return std::nullopt;
    // In a host only bytes beyond ASCII may be escaped, and the `%` of a zone.
    if (part == Part::kHost && HexDigit(text[i + 1]) < 8 && text.substr(i, 3) != "%25") return std::nullopt;
    result += static_cast<char>(HexDigit(text[i + 1]) * 16 + HexDigit(text[i + 2]));
    i += 2;
  }
  return result;
}

// Whether a text may stand in a URL as it is.
bool IsValidEncoded(std::string_view text, Part part) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return std::string_view("!$&'()*+,;=:@[]%").find(c) != std::string_view::npos || IsKept(c, part);
  });
}

std::string EscapedOf(const std::string& raw, const std::string& plain, Part part) {
  if (!raw.empty() && IsValidEncoded(raw, part) && Unescape(raw, part) == plain) return raw;
  return Escape(plain, part);
}

// What stands before the first `separator`, which is removed with it.
std::string_view TakeUntil(std::string_view& text, char separator) {
  const std::size_t at = text.find(separator);
  const std::string_view part = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
  return part;
}

bool IsPort(std::string_view text) {
  return text.empty() || (text[0] == ':' && std::all_of(text.begin() + 1, text.end(), IsAsciiDigit));
}

// Groups of hexadecimal digits, one `::`, an IPv4 address at the end, a zone behind `%`.
bool IsIpv6(std::string_view text) {
  const std::size_t zone = text.find('%');
  if (zone != std::string_view::npos && zone + 1 == text.size()) return false;
  text = text.substr(0, zone);
  const std::size_t gap = text.find("::");
  if (gap != std::string_view::npos && text.find("::", gap + 1) != std::string_view::npos) return false;
  int groups = 0;
  std::string_view rest = text;
  if (rest.starts_with("::")) rest.remove_prefix(2);
  if (rest.ends_with("::")) rest.remove_suffix(2);
  while (!rest.empty()) {
    const bool last = rest.find(':') == std::string_view::npos;
    std::string_view group = TakeUntil(rest, ':');
    if (group.empty() && gap != std::string_view::npos) continue;
    if (last && group.find('.') != std::string_view::npos) {
      int bytes = 0;
      while (!group.empty()) {
        const std::string_view byte = TakeUntil(group, '.');
        if (byte.empty() || byte.size() > 3 || !std::all_of(byte.begin(), byte.end(), IsAsciiDigit)) return false;
        ++bytes;
      }
      if (bytes != 4) return false;
      groups += 2;
      continue;
    }
    if (group.empty() || group.size() > 4) return false;
    if (!std::all_of(group.begin(), group.end(), [](char c) { return HexDigit(c) >= 0; })) return false;
    ++groups;
  }
  return gap == std::string_view::npos ? groups == 8 : groups < 8;
}

std::optional<std::string> ReadHost(std::string_view scheme, std::string_view host) {
  const std::size_t bracket = host.rfind('[');
  if (bracket == 0) {
    const std::size_t close = host.rfind(']');
    if (close == std::string_view::npos || !IsPort(host.substr(close + 1))) return std::nullopt;
    const auto name = Unescape(host.substr(1, close - 1), Part::kHost);
    if (!name || !IsIpv6(*name)) return std::nullopt;
    return "[" + *name + "]" + std::string(host.substr(close + 1));
  }
  if (bracket != std::string_view::npos) return std::nullopt;
  std::size_t colon = host.find(':');
  if (colon != std::string_view::npos) {
    if (scheme != "http" && scheme != "https") colon = host.rfind(':');
    if (!IsPort(host.substr(colon))) return std::nullopt;
  }
  return Unescape(host, Part::kHost);
}

bool ReadUser(std::string_view text, Url& url) {
  const bool good = std::all_of(text.begin(), text.end(), [](char c) {
    return IsAsciiAlpha(c) || IsAsciiDigit(c) ||
           std::string_view("-._:~!$&'()*+,;=%@").find(c) != std::string_view::npos;
  });
  if (!good) return false;
  const bool has_password = text.find(':') != std::string_view::npos;
  url.user = Unescape(TakeUntil(text, ':'), Part::kUser);
  if (!url.user) return false;
  if (!has_password) return true;
  url.password = Unescape(text, Part::kUser);
  return url.password.has_value();
}

// `scheme:` taken off; false where a colon has nothing before it.
bool TakeScheme(std::string_view& text, std::string& scheme) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (IsAsciiAlpha(c)) continue;
    if (c == ':') {
      if (i == 0) return false;
      for (const char letter : text.substr(0, i)) scheme += AsciiLower(letter);
      text.remove_prefix(i + 1);
      return true;
    }
    const bool inner = IsAsciiDigit(c) || c == '+' || c == '-' || c == '.';
    if (!inner || i == 0) return true;
  }
  return true;
}

bool ReadAuthority(std::string_view& rest, Url& url) {
  rest.remove_prefix(2);
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  std::string_view authority = rest.substr(0, slash);
  rest.remove_prefix(slash);
  const std::size_t at = authority.rfind('@');
  const auto host = ReadHost(url.scheme, at == std::string_view::npos ? authority : authority.substr(at + 1));
  if (!host) return false;
  url.host = *host;
  return at == std::string_view::npos || ReadUser(authority.substr(0, at), url);
}

bool ReadUnescaped(std::string_view text, Part part, std::string& plain, std::string& raw) {
  const auto unescaped = Unescape(text, part);
  if (!unescaped) return false;
  plain = *unescaped;
  if (Escape(plain, part) != text) raw = text;
  return true;
}

bool Read(std::string_view text, Url& url) {
  const bool control =
      std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
  if (control) return false;
  if (text == "*") {
    url.path = "*";
    return true;
  }
  std::string_view rest = text;
  if (!TakeScheme(rest, url.scheme)) return false;
  if (rest.ends_with('?') && std::count(rest.begin(), rest.end(), '?') == 1) {
    url.force_query = true;
    rest.remove_suffix(1);
  } else {
    std::string_view query = rest;
    rest = TakeUntil(query, '?');
    url.query = query;
  }
  if (!rest.starts_with('/')) {
    if (!url.scheme.empty()) {
      url.opaque = rest;
      return true;
    }
    if (rest.substr(0, rest.find('/')).find(':') != std::string_view::npos) return false;
  }
  if ((!url.scheme.empty() || !rest.starts_with("///")) && rest.starts_with("//")) {
    if (!ReadAuthority(rest, url)) return false;
  } else if (!url.scheme.empty() && rest.starts_with('/')) {
    url.omit_host = true;
  }
  return ReadUnescaped(rest, Part::kPath, url.path, url.raw_path);
}

}  // namespace

std::string Url::Hostname() const {
  std::string_view name = host;
  const std::size_t colon = name.rfind(':');
  if (colon != std::string_view::npos && IsPort(name.substr(colon))) name = name.substr(0, colon);
  if (name.starts_with('[') && name.ends_with(']')) name = name.substr(1, name.size() - 2);
  return std::string(name);
}

std::string Url::UserInfo() const {
  std::string result = Escape(user.value_or(""), Part::kUser);
  if (password) result += ":" + Escape(*password, Part::kUser);
  return result;
}

std::string Url::ToString() const {
  std::string result;
  if (!scheme.empty()) result = scheme + ":";
  if (!opaque.empty()) {
    result += opaque;
  } else {
    const bool authority = !scheme.empty() || !host.empty() || user;
    if (authority && !(omit_host && host.empty() && !user)) {
      if (!host.empty() || !path.empty() || user) result += "//";
      if (user) result += UserInfo() + "@";
      result += Escape(host, Part::kHost);
    }
    const std::string escaped = path == "*" ? path : EscapedOf(raw_path, path, Part::kPath);
    if (!escaped.empty() && escaped[0] != '/' && !host.empty()) result += '/';
    if (result.empty() && std::string_view(escaped).substr(0, escaped.find('/')).find(':') != std::string_view::npos) {
      result += "./";
    }
    result += escaped;
  }
  if (force_query || !query.empty()) result += "?" + query;
  if (!fragment.empty()) result += "#" + EscapedOf(raw_fragment, fragment, Part::kFragment);
  return result;
}

std::optional<Url> ParseUrl(std::string_view text) {
  Url url;
  std::string_view fragment = text;
  const std::string_view before = TakeUntil(fragment, '#');
  if (!Read(before, url)) return std::nullopt;
  if (!ReadUnescaped(fragment, Part::kFragment, url.fragment, url.raw_fragment)) return std::nullopt;
  return url;
}

std::string QueryEscape(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (IsUnreserved(c)) {
      escaped += c;
    } else if (c == ' ') {
      escaped += '+';
    } else {
      AppendPercentEscape(escaped, c);
    }
  }
  return escaped;
}

}  // namespace dagc::tmpl
