// SPDX-License-Identifier: Apache-2.0
// What projections come to in the container of one step, once templates are evaluated as far as they can be without
// the secrets. Made by passes/resolve_projections; names of secrets are those of Kubernetes Secrets.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ir/text.h"

namespace dagc::ir {

// A piece of a value.
struct ValuePart {
  enum class Kind : std::uint8_t {
    kText,     // text, exactly as the container must see it
    kSecret,   // the value of `key` in the Kubernetes Secret `secret`
    kRunTime,  // what the engine fills in; `text` is its name: "workflow.uid"
  };
  Kind kind = Kind::kText;
  std::string_view text;
  std::string_view secret;
  std::string_view key;
};

// The parts one after the other; neighbouring texts are one part. No parts: the empty text.
using Composition = std::vector<ValuePart>;

enum class Scope : std::uint8_t { kStack, kWorkflow, kStep };

// Where a value was written.
struct Provenance {
  Scope scope = Scope::kStep;
  Span span;  // its template
};

// `when` is for people: under which condition on secrets the variable exists, empty where it always does. The operator
// decides it: the value is one key of the ExternalSecret's Secret, which is there only then.
struct ProjectedVariable {
  std::string_view name;
  Composition value;
  Provenance from;
  std::string_view when = {};

  bool optional() const { return !when.empty(); }
};

// An argument behind those of the stackSpec.
struct ProjectedArgument {
  Composition value;
  Provenance from;
};

// A file that must exist before the program starts. Directories are absolute without a trailing slash; names are
// relative, of [A-Za-z0-9._/-], without `..` components. No two files of a step have one place, and none is at once a
// file and another one's directory.
struct ProjectedFile {
  std::string_view directory;
  std::string_view name;
  Composition contents;
  Provenance from;
  std::string_view when = {};  // as ProjectedVariable's
  Span name_span = {};         // where they are written; no file: nowhere
  Span directory_span = {};

  bool optional() const { return !when.empty(); }
  // What to change for another name or directory.
  Span PlaceOfName() const { return name_span.file ? name_span : from.span; }
  Span PlaceOfDirectory() const { return directory_span.file ? directory_span : PlaceOfName(); }
};

// A Secret whose keys nobody has named: all of them, as variables or as files, named as they are.
struct WholeSecret {
  std::string_view secret;
  std::string_view directory;  // of the files, as ProjectedFile's; empty: they are variables
  Provenance from;
};

struct Projected {
  std::vector<ProjectedVariable> variables;  // in the order in which they are to stand in `env`; names are unique
  std::vector<ProjectedArgument> arguments;
  std::vector<ProjectedFile> files;  // sorted by directory and name
  std::vector<WholeSecret> secrets;

  bool empty() const { return variables.empty() && arguments.empty() && files.empty() && secrets.empty(); }
};

// Values that only a template engine with the secrets can compute: one ExternalSecret for the workflow. Each value is a
// key of the Kubernetes Secret that it makes, to which compositions refer.
// https://external-secrets.io/latest/guides/templating/
struct ExternalValue {
  std::string_view key;            // of the Secret that is made: "E0"
  std::string_view template_text;  // a Go template of the operator's engine v2 over the data names below
  // The key exists only under a condition: the template writes YAML, a mapping of the key to the value or nothing.
  bool conditional = false;
};
struct ExternalDatum {
  std::string_view name;      // in the template: `.s0`
  std::string_view remote;    // the secret's name in the store
  std::string_view property;  // its key there
};
struct ExternalSecret {
  std::string_view name;  // of the ExternalSecret and of the Secret that it makes
  std::vector<ExternalValue> values;
  std::vector<ExternalDatum> data;
  // A key of `values` that exists whatever the secrets are, so that a pod can wait for the Secret; given as soon as one
  // of them is conditional.
  std::string_view always;
  Text api_version;  // of the target file: external-secrets.io/v1
  Text store_name;
  Text store_kind;        // SecretStore, ClusterSecretStore
  Text refresh_interval;  // Go duration

  bool empty() const { return values.empty(); }
};

}  // namespace dagc::ir
