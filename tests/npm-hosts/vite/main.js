import "research-widget";
