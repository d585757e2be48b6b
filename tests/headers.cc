// SPDX-License-Identifier: Apache-2.0
// Has nothing of its own: its target precompiles the headers that every test program includes.
