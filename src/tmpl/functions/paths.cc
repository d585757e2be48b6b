// SPDX-License-Identifier: Apache-2.0
// Paths, URLs and versions: Go's path package, Sprig's url.go and semver.go.
#include "base/text.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/url.h"
#include "tmpl/formats/version.h"
#include "tmpl/functions/families.h"

namespace dagc::tmpl {
namespace {

// path.Clean
std::string Clean(std::string_view path) {
  if (path.empty()) return ".";
  const bool rooted = path[0] == '/';
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    if (part.empty() || part == ".") continue;
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (part != ".." || !rooted) {
      parts.push_back(part);
    }
  }
  const std::string joined = (rooted ? "/" : "") + Join(parts, "/");
  return joined.empty() ? "." : joined;
}

std::string_view Base(std::string_view path) {
  if (path.empty()) return ".";
  while (path.ends_with('/')) path.remove_suffix(1);
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return path.empty() ? "/" : path;
}

std::string_view Extension(std::string_view path) {
  const std::size_t at = path.find_last_of("./");
  return at == std::string_view::npos || path[at] == '/' ? std::string_view() : path.substr(at);
}

// The text under a key of the mapping given to `urlJoin`.
bool TextUnder(const Call& call, std::string_view key, std::string& to) {
  const auto& entries = call.machine.Entries(call[0].map);
  const auto found = entries.find(key);
  if (found == entries.end()) return true;
  if (!found->second.IsString()) return call.Fail(Fill(phrase::kOfType, TypeName(found->second)));
  to = found->second.text();
  return true;
}

}  // namespace

bool FnBase(const Call& call, Val& result) { return call.Give(Base(call.text(0)), result); }
bool FnClean(const Call& call, Val& result) { return call.Give(Clean(call.text(0)), result); }
bool FnExt(const Call& call, Val& result) { return call.Give(Extension(call.text(0)), result); }

bool FnDir(const Call& call, Val& result) {
  const std::string_view path = call.text(0);
  const std::size_t slash = path.rfind('/');
  return call.Give(Clean(path.substr(0, slash == std::string_view::npos ? 0 : slash + 1)), result);
}

bool FnIsAbs(const Call& call, Val& result) {
  result = Val::Bool(call.text(0).starts_with('/'));
  return true;
}

bool FnUrlParse(const Call& call, Val& result) {
  const auto url = ParseUrl(call.text(0));
  if (!url) return call.Fail(Fill(phrase::kNoUrl));
  MapNode* map = call.machine.NewMap();
  const auto put = [&](std::string_view key, std::string_view text) {
    if (call.machine.Charge(kEntryBytes)) map->entries[key] = call.machine.Text(text);
  };
  put("scheme", url->scheme);
  put("host", url->host);
  put("hostname", url->Hostname());
  put("path", url->path);
  put("query", url->query);
  put("opaque", url->opaque);
  put("fragment", url->fragment);
  put("userinfo", url->user ? url->UserInfo() : "");
  result = Val::Map(map);
  return true;
}

bool FnUrlJoin(const Call& call, Val& result) {
  Url url;
  std::string user;
  const bool good = TextUnder(call, "scheme", url.scheme) && TextUnder(call, "host", url.host) &&
                    TextUnder(call, "path", url.path) && TextUnder(call, "query", url.query) &&
                    TextUnder(call, "opaque", url.opaque) && TextUnder(call, "fragment", url.fragment) &&
                    TextUnder(call, "userinfo", user);
  if (!good) return false;
  if (!user.empty()) {
    const auto carrier = ParseUrl("proto://" + user + "@host");
    if (!carrier) return call.Fail(Fill(phrase::kNoUrl));
    url.user = carrier->user;
    url.password = carrier->password;
  }
  return call.Give(url.ToString(), result);
}

bool FnSemver(const Call& call, Val& result) {
  const auto version = ParseVersion(call.text(0));
  if (!version) return call.Fail(Fill(phrase::kNoVersion, Shown(call.text(0))));
  Version kept = *version;
  kept.canonical = call.machine.Text(VersionText(*version)).text();
  result = Val::Of(call.machine.NewVersion(kept));
  return true;
}

bool FnSemverCompare(const Call& call, Val& result) {
  const auto version = ParseVersion(call.text(1));
  // Go looks at the constraint first; both are findings here.
  if (!version) return call.Fail(Fill(phrase::kNoVersion, Shown(call.text(1))));
  const auto holds = CheckConstraint(call.text(0), *version);
  if (!holds) return call.Fail(Fill(phrase::kNoConstraint, Shown(call.text(0))));
  result = Val::Bool(*holds);
  return true;
}

}  // namespace dagc::tmpl
