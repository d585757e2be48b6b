module dagc/peers

go 1.25.0

require (
	k8s.io/kubernetes v1.35.4
	sigs.k8s.io/yaml v1.6.0
)

require go.yaml.in/yaml/v2 v2.4.3 // indirect
