resource "x" "y" {
  type = "workflow"
}
