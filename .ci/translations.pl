#!/usr/bin/perl
# SPDX-FileCopyrightText: Callout contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tells which messages of .ts files are unfinished, obsolete, empty in a form, or put %1 … elsewhere
# than the source does. Usage: translations.pl FILE…
use strict;
use warnings;

my $bad;

sub places {
  my %seen = map { $_ => 1 } $_[0] =~ /%L?(\d+)/g;
  return join ",", sort keys %seen;
}

# What is wrong with one message, or nothing.
sub fault {
  my ($source, $kind, $text) = @_;
  return $kind eq "unfinished" ? "not translated" : "no longer in the sources" if $kind;
  my @forms = $text =~ m|<numerusform[^>]*?(?:/>\|>(.*?)</numerusform>)|gs;
  my $plural = @forms > 0;
  @forms = ($text) unless $plural;
  for my $form (@forms) {
    return "a form is empty" if ($form // "") eq "";
    return "other places (%1 …) than in the source" if places($form) ne places($source);
    return "%n differs from the source" if !$plural && ($form =~ /%n/) != ($source =~ /%n/);
  }
  return;
}

for my $path (@ARGV) {
  open my $in, "<", $path or die "$path: $!\n";
  local $/;
  my $all = <$in>;
  my ($file) = $path =~ m|([^/]+)$|;
  while ($all =~ m|<message[^>]*>(.*?)</message>|gs) {
    my $message = $1;
    my ($source) = $message =~ m|<source>(.*?)</source>|s;
    my ($kind, $text) = $message =~ m|<translation(?: type="(\w+)")?(?:/>\|>(.*?)</translation>)|s;
    my $fault = fault($source, $kind, $text // "") or next;
    print "translations/$file: $fault: $source\n";
    $bad = 1;
  }
}
exit($bad ? 1 : 0);
