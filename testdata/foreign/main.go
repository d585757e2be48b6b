package main

func main() {
	println("type: workflow")
}
