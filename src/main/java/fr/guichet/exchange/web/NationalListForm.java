package fr.guichet.exchange.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

record NationalListForm(@Nullable MultipartFile file) {}
