#!/usr/bin/perl
# SPDX-FileCopyrightText: Callout contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tells which relative links in Markdown lead to no file, or to no heading where they name one.
# Usage: links.pl FILE…
use strict;
use warnings;

my $bad;

# The lines of a file outside fenced code.
sub prose {
  my ($path) = @_;
  open my $in, "<:utf8", $path or die "$path: $!\n";
  my ($fence, @lines);
  while (my $line = <$in>) {
    $fence = !$fence if $line =~ /^\s*```/;
    push @lines, $fence ? "" : $line;
  }
  return @lines;
}

# The anchors that a file's headings make.
sub anchors {
  my %anchors;
  for (prose($_[0])) {
    /^#+\s+(.*?)\s*$/ or next;
    my $anchor = lc $1;
    $anchor =~ s/[^\w\- ]//g;
    $anchor =~ tr/ /-/;
    $anchors{$anchor} = 1;
  }
  return %anchors;
}

binmode STDOUT, ":utf8";
for my $file (@ARGV) {
  my ($dir) = $file =~ m{^(.*/)};
  my $number = 0;
  for my $line (prose($file)) {
    ++$number;
    $line =~ s/`[^`]*`//g;
    while ($line =~ /\]\(([^)\s]+)\)/g) {
      my $link = $1;
      next if $link =~ /^(https?|mailto|callout):/;
      my ($path, $anchor) = split /#/, $link, 2;
      my $target = $path eq "" ? $file : ($dir // "") . $path;
      my $fault;
      if (!-e $target) {
        $fault = "no such file";
      } elsif (defined $anchor) {
        my %known = anchors($target);
        $fault = "no such heading" unless $known{$anchor};
      }
      next unless $fault;
      print "$file:$number: $fault: $link\n";
      $bad = 1;
    }
  }
}
exit($bad ? 1 : 0);
