// SPDX-License-Identifier: Apache-2.0
// Encodings and digests, JSON and YAML.
#include "base/base64.h"
#include "base/hashes.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/json.h"
#include "tmpl/formats/yaml_text.h"
#include "tmpl/functions/families.h"

namespace dagc::tmpl {
namespace {

// Sprig gives the text of the error as the result.
bool GiveDecoded(const Call& call, const std::optional<std::string>& decoded, const std::string& error, Val& result) {
  return call.Give(decoded ? *decoded : error, result);
}

// Where there is no JSON, the lenient functions give nothing and the others fail.
bool Json(const Call& call, JsonStyle style, bool must, Val& result) {
  std::string text;
  if (WriteJson(call.machine, call[0], style, text)) return call.Give(text, result);
  if (call.machine.failed()) return false;
  return must ? call.Fail(Fill(phrase::kNotFinite)) : call.Give("", result);
}

// A mapping with the reason under the key `Error`, as Helm does it.
Val YamlError(const Call& call, std::string_view why) {
  MapNode* map = call.machine.NewMap();
  map->entries["Error"] = call.machine.Text(why);
  return Val::Map(map);
}

// Numbers as encoding/json reads them into interface {}.
Val WithFloats(const Call& call, const Value& value) {
  if (value.IsNumber()) return Val::Float(value.AsDouble().value_or(0));
  if (value.IsList()) {
    std::vector<Val> items;
    for (const Value& item : value.items()) items.push_back(WithFloats(call, item));
    return call.machine.Keep(std::move(items));
  }
  if (value.IsMap()) {
    MapNode* map = call.machine.NewMap();
    for (const Entry& entry : value.entries()) {
      if (!call.machine.Charge(kEntryBytes)) break;
      map->entries.insert_or_assign(entry.key.text(), WithFloats(call, entry.value));
    }
    return Val::Map(map);
  }
  return call.machine.FromValue(value);
}

}  // namespace

bool FnB64enc(const Call& call, Val& result) { return call.Give(EncodeBase64(call.text(0)), result); }
bool FnB32enc(const Call& call, Val& result) { return call.Give(EncodeBase32(call.text(0)), result); }

bool FnB64dec(const Call& call, Val& result) {
  std::string error;
  const auto decoded = DecodeBase64(call.text(0), error);
  return GiveDecoded(call, decoded, error, result);
}

bool FnB32dec(const Call& call, Val& result) {
  std::string error;
  const auto decoded = DecodeBase32(call.text(0), error);
  return GiveDecoded(call, decoded, error, result);
}

bool FnSha1sum(const Call& call, Val& result) { return call.Give(Sha1Hex(call.text(0)), result); }
bool FnSha256sum(const Call& call, Val& result) { return call.Give(Sha256Hex(call.text(0)), result); }
bool FnSha512sum(const Call& call, Val& result) { return call.Give(Sha512Hex(call.text(0)), result); }
bool FnAdler32sum(const Call& call, Val& result) { return call.Give(std::to_string(Adler32(call.text(0))), result); }

bool FnToJson(const Call& call, Val& result) { return Json(call, {}, false, result); }
bool FnMustToJson(const Call& call, Val& result) { return Json(call, {}, true, result); }
bool FnToPrettyJson(const Call& call, Val& result) { return Json(call, {.indented = true}, false, result); }
bool FnMustToPrettyJson(const Call& call, Val& result) { return Json(call, {.indented = true}, true, result); }
bool FnToRawJson(const Call& call, Val& result) { return Json(call, {.escape_html = false}, true, result); }

bool FnFromJson(const Call& call, Val& result) {
  if (!ReadJson(call.machine, call.text(0), result)) result = {};
  return !call.machine.failed();
}

bool FnMustFromJson(const Call& call, Val& result) {
  if (ReadJson(call.machine, call.text(0), result)) return true;
  return !call.machine.failed() && call.Fail(Fill(phrase::kNoJson));
}

// Helm gives nothing where there is no YAML.
bool FnToYaml(const Call& call, Val& result) {
  std::string text;
  if (!WriteYaml(call.machine, call[0], text)) {
    if (call.machine.failed()) return false;
    text.clear();
  }
  if (text.ends_with('\n')) text.pop_back();
  return call.Give(text, result);
}

bool FnFromYaml(const Call& call, Val& result) {
  if (call.machine.options().yaml == nullptr) return call.Fail(Fill(phrase::kNoYamlReader));
  const std::string_view text = call.text(0);
  if (!call.machine.Charge(text.size() * 16)) return false;
  std::string error;
  const auto value = call.machine.options().yaml->Read(text, call.machine.arena(), error);
  if (!value) {
    result = YamlError(call, error);
  } else if (value->IsNull()) {
    result = Val::Map(call.machine.NewMap());
  } else if (!value->IsMap()) {
    result = YamlError(call, Fill(phrase::kNoMapping));
  } else {
    result = WithFloats(call, *value);
  }
  return true;
}

}  // namespace dagc::tmpl
